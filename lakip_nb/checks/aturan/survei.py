"""The survey of satisfaction: the index from its unsur, who was asked, and when."""

from decimal import Decimal

from lakip_nb.checks.aturan.akip import SETENGAH
from lakip_nb.checks.aturan.indikator import diumumkan
from lakip_nb.checks.aturan.vocabulary import Findings, aturan_data, di, di_luar, kelompok, pada, selisih, tahun_dari
from lakip_nb.checks.finding import Tempat
from lakip_nb.data.laporan import Laporan
from lakip_nb.kinerja import bulat, jumlah, nilai_ikm
from lakip_nb.present import kata

UNSUR = 9
"""How many elements of service PermenPANRB 14/2017 has a survey score."""
_BOBOT_SATU = (Decimal("0.985"), Decimal("1.015"))


@aturan_data(
    "A33",
    "IKM sama dengan hitungan dari unsurnya",
    "galat",
    "IKM adalah jumlah nilai unsur dikali bobot, dibulatkan menurut cara survei itu, lalu dikali 25.",
    "PermenPANRB 14/2017",
    contoh="IKM tahun 2024 dihitung dari 9 unsur 83,10, sedangkan yang dilaporkan 85,88.",
)
def ikm_unsur(laporan: Laporan) -> Findings:
    """The index computed from the unsur is the announced one."""
    return _ikm(laporan, rounding=False)


@aturan_data(
    "A34",
    "IKM sama dengan hitungan dari unsurnya tanpa selisih pembulatan",
    "catatan",
    "Selisih kecil dari hitungan dengan bobot dan pembulatan yang disebut layak dijelaskan, "
    "atau salah satu unsurnya keliru.",
    "PermenPANRB 14/2017; setiap unsur dibulatkan paling jauh 0,005",
    contoh="IKM tahun 2024 dihitung dari 9 unsur 85,93, sedangkan yang dilaporkan 85,88.",
)
def ikm_pembulatan(laporan: Laporan) -> Findings:
    """The index computed from the unsur is the announced one but for their rounding."""
    return _ikm(laporan, rounding=True)


def _ikm(laporan: Laporan, rounding: bool) -> Findings:
    for survei in laporan.tabel.ikm_survei:
        rows = [row for row in laporan.tabel.ikm_unsur if row.tahun == survei.tahun]
        values = [row.nilai for row in rows if row.nilai is not None]
        announced = diumumkan(laporan, "ikm", survei.tahun)
        if len(values) < len(rows) or len(rows) != UNSUR or announced is None:
            continue  # an unsur that is missing is A35's
        computed = nilai_ikm(values, survei.bobot, survei.desimal)
        if bulat(computed) == bulat(announced):
            continue
        # Each unsur is a mean rounded to two decimals, which the weight and 25 carry into the index.
        if rounding != (abs(computed - announced) <= SETENGAH * len(values) * survei.bobot * 25 + SETENGAH):
            continue
        decimals = "tanpa pembulatan" if survei.desimal is None else f"dibulatkan {survei.desimal} desimal"
        yield di(rows, "nilai", survei.tahun).temuan(
            f"IKM tahun {survei.tahun} dihitung dari {len(values)} unsur dengan bobot {_bobot(survei.bobot)} "
            f"({decimals}) {kata.nilai(computed)}, sedangkan yang dilaporkan {kata.nilai(announced)}"
            + ("; selisihnya dapat timbul karena pembulatan nilai unsur." if rounding else "."),
            "Cocokkan nilai tiap unsur, bobot, dan pembulatannya dengan laporan hasil survei, lalu perbaiki yang "
            "keliru.",
            {"dihitung": computed, "dilaporkan": announced},
        )


@aturan_data(
    "H64",
    "Nilai unsur survei berlainan",
    "peringatan",
    "Responden tidak menilai semua unsur tepat sama; nilai yang sama semuanya biasanya diisi dari rata-ratanya.",
    "PermenPANRB 14/2017, unsur survei",
    contoh="Kesembilan unsur survei tahun 2024 bernilai sama, 3,44.",
)
def unsur_seragam(laporan: Laporan) -> Findings:
    """A survey of which every unsur has one value."""
    for (tahun,), rows in kelompok(laporan.tabel.ikm_unsur, "tahun").items():
        values = {row.nilai for row in rows}
        value = values.pop() if len(values) == 1 else None
        if value is not None and len(rows) > UNSUR // 2:
            yield di(rows, "nilai", tahun, "seragam").temuan(
                f"{kata.angka(len(rows))} unsur survei tahun {tahun} bernilai sama, {kata.nilai(value)}.",
                "Isi nilai tiap unsur dari laporan hasil survei, bukan rata-ratanya.",
                {"nilai": value},
            )


@aturan_data(
    "A35",
    "Survei menilai sembilan unsur",
    "peringatan",
    "Survei kepuasan masyarakat menilai sembilan unsur pelayanan.",
    "PermenPANRB 14/2017, unsur survei",
    contoh="Survei tahun 2024 memuat nilai 8 unsur, sedangkan yang ditetapkan 9 unsur.",
)
def unsur_sembilan(laporan: Laporan) -> Findings:
    """A survey scores nine unsur, each with a value."""
    rows, surveys = laporan.tabel.ikm_unsur, laporan.tabel.ikm_survei
    late = bool(rows) and all(row.tahun < laporan.year for row in rows)  # as G06 says
    for tahun in tahun_dari([*rows, *surveys]):
        count = sum(row.tahun == tahun and row.nilai is not None for row in rows)
        known = tahun < laporan.year or (tahun == laporan.year and not late)  # of later years B06 tells
        if count != UNSUR and known:
            file = (rows or surveys)[0].asal.file
            yield Tempat(f"ikm_unsur.csv, {tahun}, banyaknya unsur", file, None, "unsur").temuan(
                f"Survei tahun {tahun} memuat nilai {kata.angka(count)} unsur, sedangkan yang ditetapkan "
                f"{kata.angka(UNSUR)} unsur."
                if count
                else f"Nilai unsur survei tahun {tahun} tidak ada, sehingga IKM-nya tidak dapat diperiksa.",
                f"Lengkapi nilai unsurnya dari laporan hasil survei tahun {tahun}.",
                {"unsur": count},
            )


@aturan_data(
    "A36",
    "Bobot unsur berjumlah satu",
    "galat",
    "Setiap unsur berbobot sama, satu dibagi banyaknya unsur.",
    "PermenPANRB 14/2017, bobot nilai rata-rata tertimbang",
    contoh="Bobot 0,13 untuk 9 unsur berjumlah 1,17, bukan 1.",
)
def bobot_unsur(laporan: Laporan) -> Findings:
    """Weight times number of unsur is one, within what offices round off."""
    for survei in laporan.tabel.ikm_survei:
        count = sum(row.tahun == survei.tahun for row in laporan.tabel.ikm_unsur)
        if count == UNSUR and di_luar(survei.bobot * count, _BOBOT_SATU):
            yield pada(survei, "bobot", "bobot").temuan(
                f"Bobot unsur survei tahun {survei.tahun}, {_bobot(survei.bobot)} untuk {kata.angka(count)} unsur, "
                f"berjumlah {kata.nilai(survei.bobot * count)}, bukan 1.",
                "Isi bobot yang dipakai survei: 1 dibagi banyaknya unsur, misalnya 0,111 untuk sembilan unsur.",
                {"bobot": survei.bobot, "unsur": count},
            )


def _bobot(bobot: Decimal) -> str:
    return f"{bobot.normalize():f}".replace(".", ",")


@aturan_data(
    "A37",
    "Responden puas dan tidak puas berjumlah seluruh responden",
    "galat",
    "Setiap responden terhitung sekali, puas atau tidak puas.",
    "Aritmetika: jumlah bagian sama dengan keseluruhan",
    contoh="Responden puas (386) dan tidak puas (15) berjumlah 401, bukan 400.",
)
def survei_responden(laporan: Laporan) -> Findings:
    """Satisfied and not satisfied make all respondents."""
    for row in laporan.tabel.ikm_survei:
        if selisih(jumlah((row.puas, row.tidak_puas)), row.responden):
            yield pada(row, "responden", "responden").temuan(
                f"Responden survei tahun {row.tahun} yang puas ({kata.angka(row.puas)}) dan tidak puas "
                f"({kata.angka(row.tidak_puas)}) berjumlah {kata.angka(jumlah((row.puas, row.tidak_puas)))}, bukan "
                f"{kata.angka(row.responden)}.",
                "Cocokkan ketiga angkanya dengan laporan hasil survei.",
                {"responden": row.responden, "puas": row.puas, "tidak puas": row.tidak_puas},
            )


@aturan_data(
    "C06",
    "Banyaknya responden survei dapat dipertanggungjawabkan",
    "peringatan",
    "Sampel yang terlalu kecil tidak mewakili yang dilayani; tabel Krejcie dan Morgan adalah salah satu ukurannya.",
    "PermenPANRB 14/2017, tabel Krejcie dan Morgan",
    contoh="Survei memuat 25 responden; menurut Krejcie dan Morgan, 18.528 jiwa memerlukan 376 responden.",
)
def sampel(laporan: Laporan) -> Findings:
    """Fewer respondents than the population served asks for."""
    row, needed = laporan.survei.baris, laporan.survei.sampel_minimum
    if row and needed and row.responden is not None and row.responden < needed:
        yield pada(row, "responden", "responden").temuan(
            f"Survei tahun {row.tahun} memuat {kata.angka(row.responden)} responden. Menurut tabel Krejcie dan Morgan, "
            f"salah satu ukuran yang lazim, penduduk {kata.angka(laporan.penduduk.total)} jiwa memerlukan "
            f"{kata.angka(needed)} responden; bagi penerima layanan saja ukurannya lain.",
            "Sebutkan dalam laporan siapa populasi survei dan bagaimana banyaknya responden ditetapkan; bila memang "
            "kurang, sebutkan keterbatasannya.",
            {"responden": row.responden, "diperlukan": needed},
        )


@aturan_data(
    "C38",
    "Bulan survei urut",
    "galat",
    "Survei berakhir sesudah dimulai.",
    "Urutan waktu",
    contoh="Survei tahun 2024 dimulai Desember dan berakhir November pada tahun yang sama.",
)
def bulan_survei(laporan: Laporan) -> Findings:
    """A survey ends after it begins."""
    for row in laporan.tabel.ikm_survei:
        if row.bulan_awal is not None and row.bulan_akhir is not None and row.bulan_awal > row.bulan_akhir:
            yield pada(row, "bulan_awal", "bulan").temuan(
                f"Survei tahun {row.tahun} dimulai {kata.bulan(row.bulan_awal)} dan berakhir "
                f"{kata.bulan(row.bulan_akhir)} pada tahun yang sama.",
                "Cocokkan bulan pelaksanaannya dengan laporan hasil survei.",
                {"awal": row.bulan_awal, "akhir": row.bulan_akhir},
            )
