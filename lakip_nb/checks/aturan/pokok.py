"""What a sentence of the office is about: its means (staff, facilities, money …), and its telling words."""

import re

# What an office calls its means; the words by which a point of the analysis is about one of them.
_MEANS = {
    "pegawai": r"pegawai|personil|personel|SDM|sumber daya manusia|petugas|aparatur|tenaga kerja|jabatan|formasi",
    "kompetensi pegawai": r"kompeten|kompetensi|kemampuan|keterampilan|terampil|keahlian|kecakapan|kapasitas|mahir|"
    r"bimbingan teknis|bimtek|pelatihan|diklat|pemahaman",
    "disiplin pegawai": r"disiplin|kedisiplinan|kehadiran|keterlambatan",
    "sarana": r"sarana|prasarana|fasilitas|kursi",
    "gedung": r"gedung|ruang|ruangan|bangunan|kantor camat|kantor lurah",
    "kendaraan": r"kendaraan|sepeda motor|mobil",
    "peralatan": r"peralatan|komputer|laptop|printer|mesin",
    "anggaran": r"anggaran|dana|biaya|pembiayaan|pendanaan",
    "SOP": r"SOP|standar operasional|standar pelayanan",
    "aplikasi dan jaringan": r"aplikasi|jaringan|internet|wifi|server",
    "dokumen": r"dokumen|SAKIP|laporan|renstra",
    "koordinasi": r"koordinasi|sinergi\w*",
    "peraturan": r"regulasi|peraturan|dasar hukum|payung hukum",
}
_PATTERNS = {name: re.compile(rf"\b(?:{words})(?:nya|an)?\b", re.IGNORECASE) for name, words in _MEANS.items()}
_COUNT = re.compile(
    r"\b(?:jumlah|penambahan|menambah|tambahan|kekurangan|minim\w*|dirangkap|rangkap|formasi|terisi|kosong|lowong)\b",
    re.IGNORECASE,
)
_FACILITIES = frozenset({"gedung", "kendaraan", "peralatan"})
_STAFF = frozenset({"kompetensi pegawai", "disiplin pegawai"})

KURANG = re.compile(
    r"\b(?:kurang|kekurangan|terbatas|keterbatasan|minim\w*|belum (?:memadai|cukup|mencukupi|lengkap)|"
    r"tidak (?:memadai|cukup|mencukupi|lengkap)|dirangkap)(?:nya)?\b",
    re.IGNORECASE,
)
"""Words that say that something is too little."""

CUKUP = re.compile(
    r"(?<!belum )(?<!tidak )(?<!kurang )(?<!belum sepenuhnya )\b(?:cukup(?: (?:memadai|baik|lengkap))?|memadai|"
    r"mencukupi|lengkap|telah terpenuhi|sudah terpenuhi)\b",
    re.IGNORECASE,
)
"""Words that say that something is enough."""

_SMALL = frozenset(
    "dan atau yang di ke dari untuk pada dengan oleh bagi serta agar sehingga para tentang terkait kecamatan desa "
    "kelurahan kabupaten kota kantor camat daerah perangkat masyarakat pelayanan kegiatan program".split()
)
_PREFIX = re.compile(r"^(?:meng|meny|mem|men|me|peng|peny|pem|pen|per|pe|ber|ter|di|se)(?=\w{4})")
_SUFFIX = re.compile(r"(?<=\w{4})(?:kan|an|i|nya)$")


def hal(teks: str) -> frozenset[str]:
    """The means that a text is about; who may be able or punctual is not a matter of how many there are.

    >>> sorted(hal("Kemampuan pegawai memakai komputer terbatas")), sorted(hal("Jumlah pegawai terbatas"))
    (['kompetensi pegawai', 'peralatan'], ['pegawai'])
    """
    found = {name for name, pattern in _PATTERNS.items() if pattern.search(teks)}
    if found & _STAFF and not _COUNT.search(teks):
        found.discard("pegawai")
    return frozenset(found)


def luas(hal_: frozenset[str]) -> frozenset[str]:
    """The same with every kind of facility as facilities: an answer about one is an answer."""
    return frozenset("sarana" if name in _FACILITIES else name for name in hal_)


def tertampung(kecil: frozenset[str], besar: frozenset[str]) -> frozenset[str]:
    """The means of a first text of which a second speaks as well; facilities at large hold every kind of them."""
    held = besar | (_FACILITIES if "sarana" in besar else frozenset())
    return kecil & held


def kata_pokok(teks: str) -> frozenset[str]:
    """The telling words of a text by their stems, without what every budget line and every point has.

    >>> sorted(kata_pokok("Memelihara kendaraan dinas")) == sorted(kata_pokok("Pemeliharaan Kendaraan Dinas"))
    True
    """
    words = (word for word in re.findall(r"[a-z]{4,}", teks.casefold()) if word not in _SMALL)
    return frozenset(_SUFFIX.sub("", _PREFIX.sub("", word)) for word in words)
