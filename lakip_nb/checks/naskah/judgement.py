"""Words that judge against the figures beside them, and words of result and percentage that are mixed up."""

import re
from collections.abc import Iterator
from decimal import Decimal

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.naskah import figure
from lakip_nb.checks.naskah.causes import by_cause
from lakip_nb.checks.naskah.figure import WRITTEN
from lakip_nb.checks.naskah.material import NaskahMaterial, Sentence
from lakip_nb.checks.naskah.quantity_tables import Mention, missed, results
from lakip_nb.checks.naskah.words import written
from lakip_nb.checks.rule import aturan
from lakip_nb.present.kata import rangkai

_PERCENT = re.compile(rf"({WRITTEN})\s*(?:%|persen)")
_FULL = re.compile(r"\b(?:serap\w*|terserap)\b[^.]*?\b(maksimal|optimal|sempurna|seluruhnya)\b", re.IGNORECASE)
_OPTIMAL = re.compile(
    r"\b(?:perencanaan|kinerja|pelaksanaan|program)\b[^.]{0,80}?\btelah\s+(optimal|maksimal|berhasil)\b"
    r"|\b(?:seluruh|semua)\s+(?:target|sasaran|indikator)\b[^.]{0,40}?(?<!belum )(?<!tidak )\b(tercapai)\b",
    re.IGNORECASE,
)
_STILL = re.compile(r"\b(?:terus|tetap|kembali)\s+(?:dapat\s+)?tercapai\b|\bdipertahankan\b", re.IGNORECASE)
_PRAISE = re.compile(r"\b(sangat\s+(?:baik|memuaskan|efektif)|memuaskan)\b", re.IGNORECASE)
_NAMED = re.compile(rf"\b(?:nilai|capaian|indeks|realisasi|serapan)\b[^.;\d]{{0,60}}({WRITTEN})\s*(%|persen)?", re.I)
_EFFICIENT = re.compile(
    r"\b(?:mewujudkan|menghasilkan|mencapai|terdapat|terjadi)\s+efisiensi\b|\bsangat\s+efisien\b", re.I
)
_NOTHING = re.compile(r"\b(?:0|nol)\s*(?:\([^)]*\)\s*)?orang\b[^.]*?\b(?:tidak|kurang)\s+puas\b", re.IGNORECASE)
_ALL_SPENT = Decimal("99.5")
_POOR = 70


@aturan(
    "N34",
    "Kata penilaian yang tidak didukung angka di dekatnya",
    "peringatan",
    "Maksimal, optimal, sangat baik, terus tercapai, dan efisien adalah penilaian. Angka di dekatnya, atau target yang "
    "tidak tercapai, dapat menyangkalnya.",
    "PermenPANRB 53/2014: laporan menjelaskan keberhasilan dan kegagalan; angka yang tercetak dalam naskah",
    "“terserap dengan maksimal”, padahal serapannya 96,67%.",
)
def penilaian(material: NaskahMaterial) -> Iterator[Finding]:
    """N34: praise beside figures that do not carry it; the same words against the same figures are one."""
    yield from by_cause(_praise(material), lambda item: str(item.nilai))


def _praise(material: NaskahMaterial) -> Iterator[Finding]:
    short = missed(material)
    below = rangkai(
        f"{name} {real.nilai.printed} dari {target.nilai.printed}" for name, (target, real) in short.items()
    )
    last: str = ""
    before: Sentence | None = None
    for sentence in material.sentences:
        text = sentence.text
        percents = _PERCENT.findall(text)
        if hit := _FULL.search(text):
            value = figure.read((percents or [last])[-1] or "-")
            if value and value.nilai < _ALL_SPENT:
                yield _said(material, sentence, hit, f"serapan yang disebut {value.printed}%")
        if short and (hit := _OPTIMAL.search(text)):
            yield _said(material, sentence, hit, f"target belum tercapai: {below}")
        if short and (hit := _STILL.search(text)) and re.search(r"sasaran|indikator|target|capaian", text, re.I):
            if any(re.search(rf"\b{re.escape(name)}\b", text) for name in short) or len(short) > 1:
                yield _said(material, sentence, hit, f"target tahun ini tidak tercapai: {below}")
        if (hit := _PRAISE.search(text)) and (named := _NAMED.search(text)):
            value = figure.read(named[1])
            if value and 5 < value.nilai < _POOR and not re.search(r"\bskala|interval|kategori\b", text, re.I):
                yield _said(material, sentence, hit, f"nilainya {value.printed}")
        if short and (hit := _EFFICIENT.search(text)) and not re.search(r"\btidak\b", text[: hit.start()], re.I):
            yield _said(
                material, sentence, hit, f"target belum tercapai ({below}), sehingga sisa anggaran bukan efisiensi"
            )
        if before and _NOTHING.search(before.text) and (hit := re.search(r"\btidak\s+puas\s+tersebut\b", text)):
            yield _said(material, sentence, hit, "yang tidak puas nol orang")
        last, before = (percents or [last])[-1], sentence


def _said(material: NaskahMaterial, sentence: Sentence, hit: re.Match[str], truth: str) -> Finding:
    return material.at_words(
        sentence,
        hit.span(),
        f"“{hit[0]}”, padahal {truth}.",
        "Sebutkan angkanya dan jelaskan, atau hapus penilaiannya.",
        {"kata": hit[0], "angka": truth},
    )


_MIXED = re.compile(r"\b[Cc]apaian\s+realisasi\b|\b[Rr]ealisasi\s+capaian\b(?!\s+kinerja)")
_CLAIM = re.compile(
    rf"\b(?P<apa>capaian(?:\s+kinerja)?|realisasi)\b(?P<antara>[^.;%]{{0,90}}?)\b(?:sebesar|adalah)\s+(?:sebesar\s+)?"
    rf"(?P<angka>{WRITTEN})\s*(?P<persen>%|persen)?",
    re.IGNORECASE,
)


@aturan(
    "N36",
    "Realisasi dan capaian tertukar",
    "peringatan",
    "Realisasi adalah nilai indikator, capaian adalah realisasi dibagi target dalam persen. Bila tertukar, naik dan "
    "turunnya tidak dapat dibandingkan.",
    "PermenPANRB 53/2014: target, realisasi, dan capaian",
    "“capaian … sebesar 66,66”, padahal 66,66 realisasinya.",
)
def tertukar(material: NaskahMaterial) -> Iterator[Finding]:
    """N36: a result called achievement, an achievement called result, and both words for one figure."""
    values = results(material)
    mixed = [
        (material.place(sentence, hit.start()), f"“{hit[0]}”")
        for sentence in material.sentences
        for hit in _MIXED.finditer(sentence.text)
    ]
    yield from material.gathered(
        "Realisasi dan capaian disebut bersama", mixed, "Pilih: realisasi, atau capaian.", "catatan"
    )
    for sentence in material.sentences:
        for hit in _CLAIM.finditer(sentence.text):
            value, called = figure.read(hit["angka"]), hit["apa"].casefold().split()[0]
            if value is None or re.search(r"anggaran|realisasi|target|capaian", hit["antara"], re.IGNORECASE):
                continue
            other = "realisasi" if called == "capaian" else "capaian"
            if bool(hit["persen"]) is (called == "capaian"):
                continue
            found = _which(values, value.nilai, other)
            if found and not _which(values, value.nilai, called):
                yield material.at_words(
                    sentence,
                    hit.span("angka"),
                    f"{hit['angka']}{hit['persen'] or ''} disebut {called}, padahal menurut tabel itu {found.quantity} "
                    f"({found.tempat}).",
                    f"Tulis {other}, atau perbaiki angkanya.",
                    {"angka": value.printed, "disebut": called},
                    None if found.quantity.endswith(str(material.tahun)) else "galat",
                )


def _which(values: dict[tuple[str, str, int], Mention], value: Decimal, measure: str) -> Mention | None:
    return next((item for (kind, _, _), item in values.items() if kind == measure and item.nilai.nilai == value), None)


_END = re.compile(
    r"\b(?:agar|supaya|untuk|harus)\b[^.]*\b(?:mencapai\s+target|target\s+jangka\s+menengah|target\s+akhir)\b[^.]*",
    re.IGNORECASE,
)
_NEED = re.compile(
    rf"\b(?:menaik+an|meningkatkan|menambah|kurang|kekurangan)\b[^.;\d]{{0,60}}?(?:sebanyak|sebesar)\s+({WRITTEN})(?!\s*%)",
    re.IGNORECASE,
)


@aturan(
    "N38",
    "Kekurangan terhadap target yang tidak sesuai angkanya",
    "galat",
    "Kenaikan yang masih diperlukan adalah target dikurangi realisasi. Target periode yang berakhir pada tahun laporan "
    "tidak dapat lagi diupayakan.",
    "Hitungan angka yang tercetak; Permendagri 86/2017 tentang periode Renstra",
    "“harus menaikkan sebanyak 0,78”, padahal 70,00 − 66,66 = 3,34.",
)
def kekurangan(material: NaskahMaterial) -> Iterator[Finding]:
    """N38: a needed rise that is not target less result, and an effort for a period that is over."""
    short = missed(material)
    last_year = re.compile(rf"\b20\d\d\s*[-–—]\s*{material.tahun}\b")
    ends_now = any(last_year.search(text) for _, text in material.texts)
    for sentence in material.sentences:
        text = sentence.text
        need = _NEED.search(text)
        said = figure.read(need[1]) if need else None
        if need and said:
            fits = [(t, r) for t, r in short.values() if t.nilai.printed.split()[0].strip("()") in text or _in(t, text)]
            if len(fits) == 1 and abs(fits[0][0].nilai.nilai - fits[0][1].nilai.nilai) != said.nilai:
                target, real = fits[0]
                gap = target.nilai.nilai - real.nilai.nilai
                yield material.at_words(
                    sentence,
                    need.span(),
                    f"Disebut {said.printed}, padahal target {target.nilai.printed} dikurangi realisasi "
                    f"{real.nilai.printed} adalah {written(gap)}.",
                    "Hitung kembali dari angka tahun laporan; angka lama mungkin tertinggal.",
                    {"disebut": said.printed, "hitungan": written(gap)},
                )
        if ends_now and material.tahun and (hit := _END.search(text)):
            period = last_year.search(text) or re.search(rf"jangka\s+menengah[^.]*\b{material.tahun}\b", text, re.I)
            if period and re.search(r"\b(?:masih\s+)?harus\b|\bakan\b", text, re.I):
                yield material.at_words(
                    sentence,
                    (hit.start(), min(hit.end(), hit.start() + 60)),
                    f"Target periode yang berakhir tahun {material.tahun} disebut masih akan dicapai, padahal "
                    "tahun itu sudah lewat ketika laporan disusun.",
                    "Nyatakan bahwa target periode itu tidak tercapai, lalu sebutkan akibatnya.",
                    {"tahun": material.tahun},
                    "peringatan",
                )


def _in(item: Mention, text: str) -> bool:
    return bool(re.search(rf"(?<![\d,.]){re.escape(written(item.nilai.nilai))}(?:,00)?(?![\d])", text))
