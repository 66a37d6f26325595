"""The satisfaction index adds up from its unsur, and its respondents from those asked."""

from collections.abc import Iterator
from decimal import Decimal

from lakip_nb.checks.aturan.diumumkan import SETENGAH, diumumkan
from lakip_nb.checks.finding import Finding
from lakip_nb.checks.material import Material
from lakip_nb.checks.rule import aturan
from lakip_nb.kinerja import bulat, nilai_ikm
from lakip_nb.present import kata

UNSUR = 9
"""How many elements of service PermenPANRB 14/2017 has a survey score."""


@aturan(
    "A33",
    "IKM sama dengan hitungan dari unsurnya",
    "galat",
    "IKM adalah jumlah nilai unsur dikali bobot, dibulatkan menurut pengaturan, lalu dikali 25.",
    "PermenPANRB 14/2017",
)
def ikm_unsur(material: Material) -> Iterator[Finding]:
    """The index computed from the unsur is the announced one."""
    yield from _ikm(material, rounding=False)


@aturan(
    "A34",
    "IKM sama dengan hitungan dari unsurnya tanpa selisih pembulatan",
    "catatan",
    "Selisih kecil dari hitungan dengan bobot dan pembulatan yang disebut layak dijelaskan, atau salah satu unsurnya keliru.",
    "PermenPANRB 14/2017; setiap unsur dibulatkan paling jauh 0,005",
)
def ikm_pembulatan(material: Material) -> Iterator[Finding]:
    """The index computed from the unsur is the announced one but for their rounding."""
    yield from _ikm(material, rounding=True)


def _ikm(material: Material, rounding: bool) -> Iterator[Finding]:
    laporan = material.laporan
    for survei in laporan.tabel.ikm_survei:
        values = [row.nilai for row in laporan.tabel.ikm_unsur if row.tahun == survei.tahun]
        announced = diumumkan(material, "ikm", survei.tahun)
        if not values or None in values or announced is None:
            continue
        computed = nilai_ikm(values, survei.bobot, survei.desimal)
        if bulat(computed) == bulat(announced[1]):
            continue
        # Each unsur is a mean rounded to two decimals, which the weight and 25 carry into the index.
        if rounding != (abs(computed - announced[1]) <= SETENGAH * len(values) * survei.bobot * 25 + SETENGAH):
            continue
        decimals = "tanpa pembulatan" if survei.desimal is None else f"dibulatkan {survei.desimal} desimal"
        yield Finding(
            f"IKM tahun {survei.tahun} dari {len(values)} unsur dengan bobot {_bobot(survei.bobot)} "
            f"({decimals}) adalah {kata.nilai(computed)}, sedangkan yang dilaporkan {kata.nilai(announced[1])}"
            + ("; selisihnya masih dapat timbul karena pembulatan unsur." if rounding else "."),
            f"ikm_unsur.csv, {survei.tahun}",
            "Periksa nilai unsur, lalu bobot dan pembulatan pada ikm_survei.csv.",
            berkas=laporan.tabel.ikm_unsur[0].asal.file,
            kolom="nilai",
            nilai={"dihitung": str(computed), "dilaporkan": str(announced[1])},
        )


@aturan(
    "A35",
    "Survei menilai sembilan unsur",
    "peringatan",
    "Survei kepuasan masyarakat menilai sembilan unsur pelayanan.",
    "PermenPANRB 14/2017, unsur survei",
)
def unsur_sembilan(material: Material) -> Iterator[Finding]:
    """A survey scores nine unsur, each with a value."""
    laporan = material.laporan
    rows = laporan.tabel.ikm_unsur
    years = {row.tahun for row in rows} | {row.tahun for row in laporan.tabel.ikm_survei}
    for tahun in sorted(years):
        count = sum(row.tahun == tahun and row.nilai is not None for row in rows)
        if count != UNSUR:
            yield Finding(
                f"Survei tahun {tahun} memuat nilai {kata.angka(count)} unsur; yang ditetapkan {kata.angka(UNSUR)} unsur.",
                f"ikm_unsur.csv, {tahun}, banyaknya unsur",
                "Lengkapi unsurnya, atau periksa kolom tahun.",
                berkas=(rows or laporan.tabel.ikm_survei)[0].asal.file,
                kolom="unsur",
                nilai={"unsur": str(count)},
            )


@aturan(
    "A36",
    "Bobot unsur berjumlah satu",
    "galat",
    "Setiap unsur berbobot sama, satu dibagi banyaknya unsur.",
    "PermenPANRB 14/2017, bobot nilai rata-rata tertimbang",
)
def bobot_unsur(material: Material) -> Iterator[Finding]:
    """Weight times number of unsur is one, within what offices round off."""
    for survei in material.laporan.tabel.ikm_survei:
        count = sum(row.tahun == survei.tahun for row in material.laporan.tabel.ikm_unsur)
        if count and not Decimal("0.985") <= survei.bobot * count <= Decimal("1.015"):
            yield Finding(
                f"Bobot {_bobot(survei.bobot)} untuk {kata.angka(count)} unsur berjumlah "
                f"{kata.nilai(survei.bobot * count)}, bukan 1.",
                f"ikm_survei.csv, {survei.tahun}, bobot",
                "Bobot tiap unsur adalah 1 dibagi banyaknya unsur, misalnya 0.111 untuk sembilan unsur.",
                row=survei,
                kolom="bobot",
                nilai={"bobot": survei.bobot, "unsur": str(count)},
            )


@aturan(
    "A37",
    "Responden puas dan tidak puas berjumlah seluruh responden",
    "galat",
    "Setiap responden terhitung sekali, puas atau tidak puas.",
    "Aritmetika: jumlah bagian sama dengan keseluruhan",
)
def survei_responden(material: Material) -> Iterator[Finding]:
    """Satisfied and not satisfied make all respondents."""
    for row in material.laporan.tabel.ikm_survei:
        if None not in (row.responden, row.puas, row.tidak_puas) and row.puas + row.tidak_puas != row.responden:
            yield Finding(
                f"Responden yang puas ({kata.angka(row.puas)}) dan tidak puas ({kata.angka(row.tidak_puas)}) "
                f"tidak berjumlah {kata.angka(row.responden)}.",
                f"ikm_survei.csv, {row.tahun}, responden",
                "Periksa ketiga angkanya.",
                row=row,
                kolom="responden",
                nilai={"responden": row.responden, "puas": row.puas, "tidak_puas": row.tidak_puas},
            )


def _bobot(bobot: Decimal) -> str:
    return f"{bobot.normalize():f}".replace(".", ",")
