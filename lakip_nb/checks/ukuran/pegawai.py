"""Measures of the office: its posts and its staff."""

from decimal import Decimal

from lakip_nb.checks.ukuran.measure import LAPORAN, Subject, UnknownKey, ukuran
from lakip_nb.data import Laporan
from lakip_nb.data.pegawai import Kepegawaian
from lakip_nb.data.rows.pegawai import Jabatan, Pegawai
from lakip_nb.kinerja import bagian, jumlah

_SIFAT = ("eselon", "status", "jenis_kelamin", "golongan", "pendidikan")

Posts = tuple[Jabatan, ...]
Chosen = tuple[Kepegawaian, list[Pegawai]]
"""The office, and those of its staff who have some traits."""


def _posts(laporan: Laporan, *id: str) -> tuple[str, Posts]:
    posts = {row.id: row for row in laporan.kepegawaian.jabatan}
    unknown = next((one for one in id if one not in posts), None)
    if unknown or not id:
        raise UnknownKey(f'jabatan "{unknown or ""}" tidak ada dalam jabatan.csv')
    return ", ".join(id), tuple(posts[one] for one in id)


def _posts_of_kelurahan(laporan: Laporan, *id: str) -> tuple[str, tuple[Posts, int]]:
    name, posts = _posts(laporan, *id)
    return name, (posts, len(laporan.penduduk.jenis("kelurahan")))


def _staff(laporan: Laporan, *sifat: str) -> tuple[str, Chosen]:
    office = laporan.kepegawaian
    eselon = {post.id: (post.eselon or "").partition(".")[0] for post in office.jabatan}
    chosen = list(office.pegawai)
    for item in sifat:
        name, _, value = item.partition("=")
        if name not in _SIFAT or not value:
            raise UnknownKey(f'"{item}" bukan sifat pegawai ({", ".join(_SIFAT)})')
        traits = [(row, eselon.get(row.jabatan_id) if name == "eselon" else getattr(row, name)) for row in chosen]
        chosen = [row for row, found in traits if (found or "-") == value]
    return ", ".join(sifat), (office, chosen)


def _pns(laporan: Laporan, kolom: str, nilai: str) -> tuple[str, Chosen]:
    trait = f"{kolom}={nilai}"
    return trait, _staff(laporan, "status=PNS", trait)[1]


@ukuran("cacah", "jumlah jabatan struktural", LAPORAN)
def jabatan_struktural(laporan: Laporan) -> int | None:
    """How many structural posts there are; None when the data has no posts."""
    return laporan.kepegawaian.formasi_struktural if laporan.kepegawaian.jabatan else None


@ukuran("cacah", "formasi", Subject(_posts))
def formasi(posts: Posts) -> Decimal | None:
    """How many posts of the given kinds there are."""
    return jumlah(row.formasi for row in posts)


@ukuran("cacah", "formasi tiap kelurahan", Subject(_posts_of_kelurahan))
def formasi_per_kelurahan(found: tuple[Posts, int]) -> Decimal | None:
    """How many posts of the given kinds each kelurahan has."""
    posts, places = found
    total = jumlah(row.formasi for row in posts)
    return None if total is None or not places else total / places


@ukuran("cacah", "jumlah pegawai", Subject(_staff))
def pegawai(staff: Chosen) -> int | None:
    """How many of the staff have the given traits, each as `golongan=III`; `eselon=-` is none.

    None when the data has no staff at all.
    """
    office, chosen = staff
    return len(chosen) if office.pegawai else None


@ukuran("persen", "bagian PNS", Subject(_pns), bagian=True)
def bagian_pns(staff: Chosen) -> Decimal | None:
    """The share of the civil servants that have a trait, percent."""
    office, chosen = staff
    return bagian(len(chosen), len(office.pns))


@ukuran("persen", "jumlah persentase PNS", LAPORAN)
def jumlah_bagian_pns(laporan: Laporan) -> Decimal | None:
    """The shares of the civil servants together, percent."""
    everybody = len(laporan.kepegawaian.pns)
    return bagian(everybody, everybody)
