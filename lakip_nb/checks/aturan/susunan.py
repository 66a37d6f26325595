"""The organisation in its lists: posts named by their units, tasks of posts that exist, a lurah for each kelurahan."""

import re
from collections.abc import Iterator

from lakip_nb.checks.aturan.vocabulary import Findings, aturan_data, di, pada
from lakip_nb.checks.finding import Finding
from lakip_nb.checks.material import Material
from lakip_nb.checks.rule import aturan
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.rows.pegawai import Jabatan, Unit
from lakip_nb.present import kata

# What posts and units of a kecamatan are called in short.
_SHORT = {
    "pmd": "pemberdayaan masyarakat desa", "pmk": "pemberdayaan masyarakat kelurahan",
    "trantib": "ketenteraman ketertiban", "tramtib": "ketenteraman ketertiban",
    "trantibum": "ketenteraman ketertiban umum",
    "pelmas": "pelayanan masyarakat", "yanum": "pelayanan umum", "pelum": "pelayanan umum",
    "kesos": "kesejahteraan sosial", "kessos": "kesejahteraan sosial", "sosbud": "sosial budaya",
    "ekbang": "ekonomi pembangunan", "tapem": "tata pemerintahan", "pem": "pemerintahan", "umpeg": "umum kepegawaian",
    "ketentraman": "ketenteraman", "keuprog": "keuangan program",
}  # fmt: skip
_HEAD = re.compile(
    r"^(?:kepala\s+)?(?:sub\s?-?bagian|kasubbag|kasubag|kasi|seksi|sekretariat|sekretaris|sekcam|bagian|bidang|urusan|"
    r"kepala)\b",
    re.IGNORECASE,
)
_EMPTY = frozenset("dan kepala seksi sub bagian urusan bidang kecamatan kantor pada".split())
_PERSON = re.compile(r"^(?:lurah|sekretaris|kasi|kasubbag|kepala)\b", re.IGNORECASE)
_TASK_OF = re.compile(
    r"^(?P<siapa>(?:kepala\s+)?(?:sub\s?-?bagian|kasubbag|kasubag|kasi|seksi)\b[^.;:]{2,80}?)\s+"
    r"(?:mempunyai|memiliki|bertugas|melaksanakan|menyelenggarakan|membantu)\b",
    re.IGNORECASE,
)
_PERDA = "Susunan organisasi dalam peraturan kepala daerah; PermenPANRB 53/2014, Bab I"


def kata_unit(name: str) -> frozenset[str]:
    """The telling words of a post's or unit's name, written out."""
    rest = _HEAD.sub(" ", name.casefold())
    long = " ".join(_SHORT.get(word, word) for word in re.findall(r"[a-z]+", rest))
    return frozenset(long.split()) - _EMPTY


@aturan_data(
    "H18",
    "Nama jabatan mengikuti nama unitnya",
    "catatan",
    "Kepala sebuah unit disebut dengan nama unit itu; nama yang berlainan membuat pembaca mencari unit yang tidak ada.",
    _PERDA,
    "Kasi Tata Pemerintahan memimpin Seksi Pemerintahan.",
)
def nama_jabatan(laporan: Laporan) -> Findings:
    """Posts whose name shares nothing with their unit but with another; posts named otherwise than their unit."""
    units = {row.id: row for row in laporan.tabel.struktur}
    pairs = [(row, units[row.unit_id]) for row in laporan.tabel.jabatan if row.unit_id in units and row.eselon]
    other: list[tuple[Jabatan, Unit]] = []
    for post, unit in pairs:
        own, wanted = kata_unit(post.nama), kata_unit(unit.nama)
        if not own or not wanted or own == wanted:
            continue
        better = [row for row in units.values() if own & kata_unit(row.nama) and row is not unit]
        if own & wanted:
            other.append((post, unit))
        elif len(better) == 1:
            yield pada(post, "unit_id", "unit").temuan(
                f"{post.nama} tercatat pada unit {unit.nama}, padahal namanya menunjuk unit {better[0].nama}.",
                "Perbaiki unit jabatan itu, atau nama jabatannya.",
                {"jabatan": post.nama, "unit": unit.nama},
                berat="peringatan",
            )
    if other:
        said = "; ".join(f"{post.nama} pada {unit.nama}" for post, unit in other)
        yield di(laporan.tabel.jabatan, "nama", "nama unit").temuan(
            f"Nama {kata.terbilang(len(other))} jabatan berlainan dengan nama unitnya: {said}.",
            "Pakai nama yang sama seperti dalam peraturan susunan organisasi.",
            {"pasangan": said},
            juga=[pada(post, "nama") for post, _ in other],
        )


@aturan_data(
    "H19",
    "Susunan organisasi berisi unit, bukan pejabat",
    "catatan",
    "Bagan yang mencampur unit dengan pejabat tidak menunjukkan di mana pejabat itu berada.",
    _PERDA,
    "Unit “Lurah” di bawah Camat adalah nama jabatan.",
)
def unit_atau_pejabat(laporan: Laporan) -> Findings:
    """A unit below the head that carries the name of a post."""
    rows = [row for row in laporan.tabel.struktur if row.induk_id is not None and _PERSON.match(row.nama)]
    if rows:
        names = kata.rangkai(f"“{row.nama}”" for row in rows)
        yield pada(rows[0], "nama", "pejabat").temuan(
            f"Unit {names} dalam susunan organisasi adalah nama jabatan, bukan nama unit.",
            "Tulis unitnya, misalnya Kelurahan atau Seksi, dan jabatannya pada daftar jabatan.",
            {"unit": names},
            juga=[pada(row, "nama") for row in rows[1:]],
        )


@aturan(
    "H20",
    "Tugas hanya diuraikan bagi jabatan yang ada",
    "peringatan",
    "Uraian tugas seksi atau sub bagian yang tidak ada dalam susunan organisasi biasanya tertinggal dari susunan lama "
    "atau kecamatan lain.",
    _PERDA,
    "Daftar tugas menguraikan tugas Seksi Ekonomi dan Pembangunan, yang tidak ada dalam susunan organisasi.",
)
def tugas_tanpa_jabatan(material: Material) -> Iterator[Finding]:
    """H20: the task of a seksi or sub bagian that is neither a unit nor a post."""
    laporan = material.laporan
    names = [*(row.nama for row in laporan.tabel.struktur), *(row.nama for row in laporan.tabel.jabatan)]
    known = [words for name in names if (words := kata_unit(name))]
    for row in laporan.tabel.teks_daftar if known else ():
        found = _TASK_OF.match(row.teks) if row.daftar == "tugas" else None
        own = kata_unit(found["siapa"]) if found else frozenset()
        if found and own and not any(own & words for words in known):
            yield pada(row, "teks", "jabatan").temuan(
                f"Daftar tugas menguraikan tugas {found['siapa']}, yang tidak ada dalam susunan organisasi dan daftar "
                "jabatan.",
                "Cocokkan daftar tugas dengan peraturan susunan organisasi yang berlaku.",
                {"jabatan": found["siapa"]},
            )


@aturan_data(
    "H21",
    "Setiap kelurahan mempunyai lurah dan perangkatnya",
    "peringatan",
    "Kelurahan dipimpin satu lurah dengan satu sekretaris dan seksi yang sama; kedudukannya sebanyak kelurahan.",
    "PP 17/2018 tentang Kecamatan, kelurahan sebagai perangkat kecamatan",
    "Tercatat 2 kedudukan Lurah untuk 3 kelurahan.",
)
def lurah_tiap_kelurahan(laporan: Laporan) -> Findings:
    """Places of lurah and of the posts below them are as many as kelurahan, or a multiple."""
    count = len(laporan.penduduk.jenis("kelurahan"))
    for row in laporan.tabel.jabatan if laporan.tabel.desa else ():
        head = re.fullmatch(r"(?:kepala kelurahan|lurah)(?: .*)?", row.nama, re.IGNORECASE)
        below = re.search(r"\b(?:kelurahan|seklur|sekretaris lurah)\b", row.nama, re.IGNORECASE) and row.eselon
        if not row.formasi or not (head or below) or re.search(r"desa|kecamatan|PMK", row.nama, re.IGNORECASE):
            continue
        if row.formasi == count or (not head and count and row.formasi % count == 0):
            continue
        yield pada(row, "formasi", "kelurahan").temuan(
            f"Tercatat {kata.angka(row.formasi)} kedudukan {row.nama} untuk {kata.angka(count)} kelurahan.",
            "Cocokkan banyaknya kedudukan dengan banyaknya kelurahan pada tabel penduduk.",
            {"formasi": row.formasi, "kelurahan": count},
        )


_LEVEL = ("SD", "SLTP", "SLTA", "D3", "S1", "S2", "S3")
_DEGREE = (
    ("S3", re.compile(r"\b(?:Dr\.|Ph\.?\s?D)")),
    ("S2", re.compile(r",\s*(?:.*,\s*)?(?:M\.\s?[A-Z]|MM\b|MH\b|MAP\b|MT\b|MKM\b|M\.?Si\b)")),
    ("S1", re.compile(r"\b(?:Drs?a?\.|Ir\.)|,\s*(?:.*,\s*)?(?:S\.\s?[A-Z]|SE\b|SH\b|ST\b|SP\b|SSTP\b|S\.?STP\b)")),
)


@aturan_data(
    "H45",
    "Gelar penanda tangan sesuai dengan pendidikannya dalam daftar pegawai",
    "peringatan",
    "Gelar pada nama camat menunjukkan pendidikannya; daftar pegawai menyebut orang yang sama.",
    "Aritmetika: dua keterangan atas orang yang sama",
    "Nama penanda tangan bergelar S2, sedangkan pendidikan camat dalam daftar pegawai SLTA.",
)
def gelar(laporan: Laporan) -> Findings:
    """The head who signs with a degree is listed with a lower education."""
    signer = laporan.penandatangan
    posts = {row.id for row in laporan.tabel.jabatan if row.nama.casefold() == "camat"}
    people = [row for row in laporan.kepegawaian.pns if row.jabatan_id in posts and row.pendidikan]
    degree = next((level for level, pattern in _DEGREE if pattern.search(signer.nama)), None)
    if len(people) != 1 or degree is None or not signer.jabatan.startswith("Camat"):
        return
    listed = str(people[0].pendidikan)
    if _LEVEL.index(listed) < _LEVEL.index(degree):
        yield pada(people[0], "pendidikan", "gelar").temuan(
            f"Nama penanda tangan bergelar {degree} ({signer.nama}), sedangkan pendidikan camat dalam daftar pegawai "
            f"{listed}.",
            "Cocokkan keduanya dengan daftar urut kepangkatan.",
            {"gelar": degree, "pendidikan": listed},
        )
