"""The analysis against the scores beneath a result: the unsur of the survey, the components of the evaluation."""

import re
from collections.abc import Iterator

from lakip_nb.checks.aturan.vocabulary import di
from lakip_nb.checks.finding import Finding
from lakip_nb.checks.material import Material
from lakip_nb.checks.rule import aturan
from lakip_nb.data.indikator import Indikator
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.rows.indikator import Analisis
from lakip_nb.data.rows.survei import IkmUnsur
from lakip_nb.present import kata

# An unsur is known by the word of its name; a point of the analysis is about it by these words.
_UNSUR = {
    "persyaratan": r"syarat\w*|persyaratan|berkas",
    "prosedur": r"prosedur\w*|SOP|alur|mekanisme|standar operasional",
    "waktu": r"waktu|antre\w*|antri\w*|lama|lambat\w*|terlambat|jadwal|cepat|percepatan",
    "biaya": r"biaya|tarif|pungutan|gratis",
    "produk": r"produk|hasil layanan|spesifikasi",
    "kompetensi": r"kompeten\w*|kemampuan|keterampilan|terampil|keahlian|bimbingan teknis|bimtek|pelatihan",
    "perilaku": r"perilaku|ramah\w*|sopan\w*|kesopanan|sikap|tanggap",
    "sarana": r"sarana|prasarana|fasilitas|kursi|ruang\w*|gedung|parkir",
    "pengaduan": r"pengaduan|aduan|keluhan|saran",
}
_ABOUT = {name: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for name, words in _UNSUR.items()}
# Words by which a point is about a component of the AKIP evaluation, by a word of the component's name.
_KOMPONEN = {
    "perencanaan": r"perencana\w*|renstra|renja|perjanjian kinerja|cascading|pohon kinerja|indikator|target",
    "pengukuran": r"pengukuran|mengukur|pemantauan|memantau|indikator|data kinerja|rencana aksi|monitoring",
    "pelaporan": r"pelaporan|laporan|LKjIP|LAKIP|melaporkan",
    "evaluasi": r"evaluasi|mengevaluasi|reviu|tindak lanjut|rekomendasi",
    "pencapaian": r"capaian|pencapaian|sasaran",
}
_STAGES = {name: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for name, words in _KOMPONEN.items()}
_LACKS = ("penyebab", "penghambat")
_DASAR = "PermenPANRB 14/2017: hasil tiap unsur menjadi dasar perbaikan; PermenPANRB 53/2014, Bab III butir 5"


@aturan(
    "H08",
    "Sebab IKM ditarik dari unsur yang lemah",
    "peringatan",
    "Survei menunjukkan unsur mana yang kurang. Unsur yang dinilai sangat baik bukan sebab, dan unsur yang paling "
    "rendah perlu dibahas.",
    _DASAR,
    "Unsur yang paling rendah, Waktu pelayanan (3,20), tidak dibahas dalam sebab atau solusi IKM.",
)
def unsur_dan_sebab(material: Material) -> Iterator[Finding]:
    """H08: a cause about an unsur of the best class; a lowest unsur about which nothing is said."""
    laporan = material.laporan
    scored = [row for row in laporan.survei.unsur if row.nilai is not None]
    scale = laporan.skala("ikm")
    for item in laporan.indikator if scored and scale else ():
        if item.baris.skema_predikat != "ikm" or item.tercapai is not False or not item.analisis:
            continue
        for row in item.analisis:
            best = [u for u in scored if scale and u.nilai and scale.kelas_dari(u.nilai * 25) is scale.kelas[0]]
            for unsur in best if row.jenis in _LACKS else ():
                if _key(unsur) and _named(row.teks) == {_key(unsur)}:
                    yield _blamed(row, unsur)
        yield from _lowest(laporan, item, scored)


def _key(unsur: IkmUnsur) -> str:
    """The unsur by the word that tells it from the others, "" for one that is not known."""
    low = unsur.unsur.casefold()
    return next((name for name in _UNSUR if name in low), "")


def _named(text: str) -> set[str]:
    return {name for name, pattern in _ABOUT.items() if pattern.search(text)}


def _blamed(row: Analisis, unsur: IkmUnsur) -> Finding:
    return di(row, "teks", row.indikator_id, row.jenis, row.urut, "unsur").temuan(
        f"{kata.besar(row.jenis)} “{row.teks}” menyangkut unsur {unsur.unsur}, padahal responden menilainya sangat "
        f"baik ({kata.nilai(unsur.nilai)} dari 4).",
        "Tarik sebab dari unsur yang nilainya rendah, atau jelaskan mengapa unsur ini tetap menjadi sebab.",
        {"teks": row.teks, "unsur": unsur.nilai},
    )


def _lowest(laporan: Laporan, item: Indikator, scored: list[IkmUnsur]) -> Iterator[Finding]:
    least = min(row.nilai for row in scored if row.nilai is not None)
    texts = " ".join(row.teks for row in item.analisis if row.jenis != "pendukung")
    forgotten = [row for row in scored if row.nilai == least and _key(row) and _key(row) not in _named(texts)]
    if forgotten and any(row.nilai != least for row in scored):
        names = kata.rangkai(row.unsur for row in forgotten)
        tied = sum(row.nilai == least for row in scored) > len(forgotten)
        yield di(forgotten[0], "nilai", laporan.year, "unsur terendah").temuan(
            f"{'Salah satu unsur' if tied else 'Unsur'} yang paling rendah, {names} ({kata.nilai(least)}), tidak "
            f"dibahas dalam sebab atau solusi {item.singkatan}.",
            "Jelaskan mengapa unsur itu rendah dan apa yang dilakukan.",
            {"unsur": names, "nilai": least},
            berat="catatan",  # words of which this rule does not know may be about it
        )


@aturan(
    "H09",
    "Sebab nilai AKIP ditarik dari komponen yang lemah",
    "catatan",
    "Evaluasi menunjukkan komponen mana yang paling jauh dari bobotnya; perbaikan yang tidak menyentuhnya tidak "
    "menaikkan nilai.",
    "PermenPANRB 88/2021: rekomendasi menurut komponen evaluasi",
    "Komponen yang paling lemah, Pengukuran Kinerja (60,73% dari bobotnya), tidak dibahas dalam sebab atau solusi.",
)
def komponen_dan_sebab(material: Material) -> Iterator[Finding]:
    """H09: the component farthest from its weight, about which neither cause nor solution says anything."""
    laporan = material.laporan
    evaluasi = laporan.akip(laporan.year)
    shares = {
        row: value * 100 / row.bobot
        for row in evaluasi.skema
        if (value := evaluasi.nilai_dari(row.komponen)) is not None
    }
    weakest = [row for row, share in shares.items() if share == min(shares.values())]
    for item in laporan.indikator if len(shares) > 1 else ():
        if item.baris.skema_predikat != "akip" or item.tercapai is not False or not item.analisis:
            continue
        texts = " ".join(row.teks for row in item.analisis)
        known = [(row, name) for row in weakest for name in _STAGES if name in row.nama.casefold()]
        if known and not any(_STAGES[name].search(texts) for _, name in known):
            row = known[0][0]
            yield di(laporan.tabel.akip_komponen, "nilai", laporan.year, "komponen terlemah").temuan(
                f"Komponen yang paling lemah, {row.nama} ({kata.persen(shares[row])} dari bobotnya), tidak dibahas "
                f"dalam sebab atau solusi {item.singkatan}.",
                "Jelaskan mengapa komponen itu lemah menurut hasil evaluasi, dan apa yang dilakukan.",
                {"komponen": row.komponen, "bagian": shares[row]},
            )
