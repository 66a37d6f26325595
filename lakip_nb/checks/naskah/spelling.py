"""Slips of the pen, only certain ones: known words a letter off, words run together or doubled, forms not in use."""

import re
from collections.abc import Iterator

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.naskah.material import NaskahMaterial
from lakip_nb.checks.rule import aturan

_KNOWN = frozenset(
    "administrasi akuntabilitas anggaran aparatur bimbingan camat capaian dokumen efektivitas efisiensi evaluasi "
    "indikator informasi kabupaten kecamatan kegiatan kelurahan keuangan kepegawaian kependudukan kesejahteraan "
    "ketenteraman ketertiban kinerja kompetensi koordinasi lingkungan masyarakat melaksanakan meningkatkan "
    "meningkatnya menetapkan mengusulkan organisasi pelaksanaan pelaporan pelayanan pemberdayaan pembangunan "
    "pembinaan pemerintah pemerintahan pemeliharaan pencapaian pendidikan pengadaan pengawasan penganggaran "
    "pengelolaan pengukuran peningkatan penunjang penyediaan penyelenggaraan penyusunan perangkat peraturan "
    "perencanaan perjanjian pertanggungjawaban program prasarana realisasi rekomendasi responden sekretariat "
    "sekretaris serapan strategis sumber".split()
)
"""Words that stand in every report of a kecamatan."""
_FORMS = {
    "aktifitas": "aktivitas",
    "analisa": "analisis",
    "budha": "Buddha",
    "diantara": "di antara",
    "diatas": "di atas",
    "dibawah": "di bawah",
    "didalam": "di dalam",
    "diluar": "di luar",
    "dimasa": "di masa",
    "disamping": "di samping",
    "ditingkat": "di tingkat",
    "efektifitas": "efektivitas",
    "ijin": "izin",
    "indicator": "indikator",
    "instrument": "instrumen",
    "katholik": "Katolik",
    "koresponden": "responden",
    "kwalitas": "kualitas",
    "menaikan": "menaikkan",
    "nopember": "November",
    "obyek": "objek",
    "pebruari": "Februari",
    "praktek": "praktik",
    "produktifitas": "produktivitas",
    "propinsi": "provinsi",
    "prosentase": "persentase",
    "resiko": "risiko",
    "survey": "survei",
    "table": "tabel",
}
"""Forms that the dictionary of the language does not have, and what it has."""
_PHRASES = (
    (re.compile(r"\befektif\s+dan\s+efisiensi\b", re.I), "efektif dan efisien"),
    (re.compile(r"\bindikator\s+kerjanya\b", re.I), "indikator kinerjanya"),
    (re.compile(r"\btata\s+cara\s+revi(?!u\b)\w*", re.I), "tata cara reviu"),
    (re.compile(r"\bSistematis\s+pen(?:yajian|yusunan|ulisan)\b", re.I), "sistematika …"),
    (re.compile(r"\badalah\s+ikhtiar\b", re.I), "adalah ikhtisar"),
    (re.compile(r"\b(?:adalah\s+merupakan|agar\s+supaya|guna\s+untuk|demi\s+untuk)\b", re.I), "satu kata saja"),
    (
        re.compile(r"\bdi\s+(?:evaluasi|mulai|laksanakan|lakukan|susun|tetapkan|peroleh|sampaikan|gunakan)\b", re.I),
        "di-",
    ),
    (
        re.compile(r"(?<![\w-])(?!masing|lain|rata|tahun|sama|benar|sia|hari|orang|satu)([^\W\d]{2,})\s+\1(?![\w-])"),
        "sekali",
    ),
    (re.compile(r"\b(?!(?:KTP|PNS|SKPD|OPD)[a-z])[A-Z]{2}[a-z]{3,}\b"), "huruf besar hanya di depan"),
)
_STRAY = re.compile(r"\b[A-Za-z]{4,}[02-9]\b|\b[A-Za-z]{3,}\s[b-z]\s[A-Z][a-z]+")
_GLUED = re.compile(r"(?:perlu|untuk|dengan|dalam|yang|telah|dapat|serta)((?:me|pe|ke|di|se)\w{5,})", re.IGNORECASE)


@aturan(
    "N15",
    "Kata yang salah tulis",
    "catatan",
    "Salah ketik pada kata yang selalu ada dalam laporan, kata berulang, kata yang tersambung, dan bentuk tidak baku "
    "mengurangi kepercayaan pembaca. Hanya yang pasti yang disebut.",
    "KBBI dan EYD V",
    "“Kecamtan”, seharusnya “kecamatan”.",
)
def salah_tulis(material: NaskahMaterial) -> Iterator[Finding]:
    """N15: every certain slip of the pen, all in one finding."""
    found: dict[str, tuple[int, str]] = {}
    office = _office(material)
    for place, text in material.texts:
        for word in re.findall(r"[^\W\d_]{4,}", text):
            right = _right(word.casefold(), material)
            if right and word.casefold() not in found:
                found[word.casefold()] = (place, f"“{word}”, seharusnya “{right}”")
        for pattern, right in (*_PHRASES, *office):
            if (hit := pattern.search(text)) and hit[0].casefold() not in found and not text.isupper():
                found[hit[0].casefold()] = (place, f"“{hit[0]}”, seharusnya “{right}”")
        if len(text) < 60 and (hit := _STRAY.search(text)):
            found.setdefault(hit[0], (place, f"“{hit[0]}”, ada huruf atau angka yang tersisa"))
    yield from material.gathered("Kata yang salah tulis", list(found.values()), "Perbaiki katanya.")


def _office(material: NaskahMaterial) -> tuple[tuple[re.Pattern[str], str], ...]:
    """ "Kantor" with the bare name of the kecamatan, which is the camat's."""
    name = material.kecamatan
    return ((re.compile(rf"\bKantor\s+{re.escape(name)}\b"), f"Kantor Camat {name}"),) if name else ()


def _right(word: str, material: NaskahMaterial) -> str | None:
    """The word that was meant, None where the written one may stand."""
    if word in _FORMS:
        return _FORMS[word]
    if word in _KNOWN or len(word) < 7:
        return None
    if (glued := _GLUED.fullmatch(word)) and (glued[1] in _KNOWN or material.words[glued[1]] > 1):
        return f"{word[: glued.start(1)]} {glued[1]}"
    if material.words[word] > 3:
        return None
    near = (known for known in _KNOWN if known[:2] == word[:2] and known[-2:] == word[-2:])
    return next((known for known in near if _slip(word, known)), None)


def _slip(word: str, known: str) -> bool:
    """Whether a word is a known one with letters left out, one too many, or two swapped."""
    missing = len(known) - len(word)
    if missing == 0:
        wrong = [at for at, (a, b) in enumerate(zip(word, known, strict=True)) if a != b]
        return len(wrong) == 2 and wrong[1] == wrong[0] + 1 and sorted(word) == sorted(known)
    long, short = (known, word) if missing > 0 else (word, known)
    most = 2 if missing > 0 and len(known) >= 10 else 1
    letters = iter(long)
    return len(long) - len(short) <= most and all(letter in letters for letter in short)
