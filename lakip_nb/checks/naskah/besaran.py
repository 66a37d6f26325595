"""One quantity printed in several places: indicators, budgets, people, gathered from tables and sentences."""

from collections.abc import Iterator

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.naskah.angka import Angka
from lakip_nb.checks.naskah.arti import jumlah, kunci
from lakip_nb.checks.naskah.bahan import BahanNaskah, dalam_kalimat
from lakip_nb.checks.naskah.besaran_kalimat import dari_kalimat
from lakip_nb.checks.naskah.besaran_tabel import Sebutan, dari_tabel, indikator, kolom_tentang
from lakip_nb.checks.rule import aturan


@aturan(
    "N60",
    "Besaran yang sama tercetak dengan nilai berbeda",
    "galat",
    "Satu besaran pada satu tahun mempunyai satu nilai, di mana pun tercetak. Nilai yang berbeda membuat "
    "pembaca tidak tahu mana yang benar.",
    "Asas laporan: satu angka, satu data; angka yang tercetak dalam naskah itu sendiri",
)
def besaran(bahan: BahanNaskah) -> Iterator[Finding]:
    """N60: results of an indicator, budgets, people and counts that are printed unlike; one finding each."""
    places: dict[str, list[Sebutan]] = {}
    for item in (*dari_tabel(bahan), *dari_kalimat(bahan)):
        places.setdefault(item.besaran, []).append(item)
    for name, found in places.items():
        groups: list[list[Sebutan]] = []
        for item in found:
            group = next((group for group in groups if _equal(group[0].nilai, item.nilai)), None)
            if group is None:
                groups.append([item])
            else:
                group.append(item)
        if len(groups) < 2:
            continue
        words = "; ".join(
            f"{group[0].nilai.tertulis} pada {', '.join(dict.fromkeys(dalam_kalimat(item.tempat) for item in group))}"
            for group in groups
        )
        rarest = min(groups[::-1], key=len)[0]
        yield bahan.temuan(
            f"{name[:1].upper() + name[1:]} tercetak berbeda: {words}.",
            f"{rarest.tempat}, {name}",
            "Tetapkan nilai yang benar menurut dokumen sumber, lalu samakan di semua tempat.",
            rarest.letak,
            {group[0].tempat: group[0].nilai.tertulis for group in groups},
        )


@aturan(
    "N61",
    "Sasaran satu indikator ditulis berbeda-beda",
    "peringatan",
    "Sasaran dalam tabel capaian, analisis, dan efisiensi ditulis sama dengan perjanjian kinerja, supaya "
    "pembaca tahu bahwa sasarannya satu.",
    "PermenPANRB 53/2014: sasaran dalam laporan sesuai dengan perjanjian kinerja",
)
def sasaran(bahan: BahanNaskah) -> Iterator[Finding]:
    """N61: an indicator whose sasaran is worded otherwise from table to table; one finding for each indicator."""
    found: dict[str, dict[str, list[tuple[str, str, int]]]] = {}
    for index, table in bahan.naskah.tabel():
        subject, goal = kolom_tentang(table, "indikator"), kolom_tentang(table, "sasaran")
        if subject is None or goal is None or len(table.baris) > 12:
            continue
        for row in table.baris:
            if row.sel[subject] and row.sel[goal] and not jumlah(row):
                place = (row.sel[goal], bahan.tempat_tabel(index, row.letak), row.letak)
                found.setdefault(indikator(row.sel[subject]), {}).setdefault(kunci(row.sel[goal]), []).append(place)
    for name, wordings in found.items():
        if len(wordings) > 1:
            words = "; ".join(
                f"“{places[0][0]}” pada {', '.join(dalam_kalimat(p) for _, p, _ in places)}"
                for places in wordings.values()
            )
            _, where, at = list(wordings.values())[1][0]
            yield bahan.temuan(
                f"Sasaran indikator {name} ditulis berbeda: {words}.",
                f"{where}, sasaran {name}",
                "Tulis sasaran persis seperti dalam perjanjian kinerja.",
                at,
                {"banyak": len(wordings)},
            )


def _equal(a: Angka, b: Angka) -> bool:
    """Whether two figures are one, as printed with more or fewer decimals."""
    return abs(a.nilai - b.nilai) <= max(
        a.tepat if a.desimal < b.desimal else 0, b.tepat if b.desimal < a.desimal else 0
    )
