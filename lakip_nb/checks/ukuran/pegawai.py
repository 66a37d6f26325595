"""Measures of the office: its posts and its staff."""

from collections.abc import Iterator
from decimal import Decimal

from lakip_nb.checks.ukuran.measure import LAPORAN, Subject, UnknownKey, kolom, ukuran
from lakip_nb.data import Laporan
from lakip_nb.data.keputusan import Sel
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


def _traits(sifat: tuple[str, ...]) -> dict[str, str]:
    found = {}
    for item in sifat:
        name, _, value = item.partition("=")
        if name not in _SIFAT or not value:
            raise UnknownKey(f'"{item}" bukan sifat pegawai ({", ".join(_SIFAT)})')
        found[name] = value
    return found


def _unlike(laporan: Laporan, wanted: dict[str, str]) -> Iterator[tuple[Pegawai, list[str]]]:
    """Each of the staff with those of the traits that are not theirs."""
    office = laporan.kepegawaian
    eselon = {post.id: (post.eselon or "").partition(".")[0] for post in office.jabatan}
    for row in office.pegawai:
        own = {name: eselon.get(row.jabatan_id) if name == "eselon" else getattr(row, name) for name in wanted}
        yield row, [name for name, value in wanted.items() if (own[name] or "-") != value]


def _staff(laporan: Laporan, *sifat: str) -> tuple[str, Chosen]:
    chosen = [row for row, unlike in _unlike(laporan, _traits(sifat)) if not unlike]
    return ", ".join(sifat), (laporan.kepegawaian, chosen)


def _pns(laporan: Laporan, kolom: str, nilai: str) -> tuple[str, Chosen]:
    trait = f"{kolom}={nilai}"
    return trait, _staff(laporan, "status=PNS", trait)[1]


def _cells(laporan: Laporan, *sifat: str) -> Iterator[Sel]:
    """The cells that decide whether somebody is counted: a trait of those who have all the others.

    The level of eselon follows from the post.
    """
    wanted = _traits(sifat)
    yield Sel("pegawai", "id")
    for row, unlike in _unlike(laporan, wanted):
        for name in wanted if not unlike else unlike if len(unlike) == 1 else ():
            yield Sel("pegawai", "jabatan_id" if name == "eselon" else name, row.id)


def _cells_of_pns(laporan: Laporan, kolom: str, nilai: str) -> Iterator[Sel]:
    return _cells(laporan, "status=PNS", f"{kolom}={nilai}")


@ukuran("cacah", "jumlah jabatan struktural", LAPORAN, kolom("jabatan.formasi"))
def jabatan_struktural(laporan: Laporan) -> int | None:
    """How many structural posts there are; None when the data has no posts."""
    return laporan.kepegawaian.formasi_struktural if laporan.kepegawaian.jabatan else None


@ukuran("cacah", "formasi", Subject(_posts), kolom("jabatan.formasi"))
def formasi(posts: Posts) -> Decimal | None:
    """How many posts of the given kinds there are."""
    return jumlah(row.formasi for row in posts)


@ukuran("cacah", "formasi tiap kelurahan", Subject(_posts_of_kelurahan), kolom("jabatan.formasi", "desa.jenis"))
def formasi_per_kelurahan(found: tuple[Posts, int]) -> Decimal | None:
    """How many posts of the given kinds each kelurahan has."""
    posts, places = found
    total = jumlah(row.formasi for row in posts)
    return None if total is None or not places else total / places


@ukuran("cacah", "jumlah pegawai", Subject(_staff), _cells)
def pegawai(staff: Chosen) -> int | None:
    """How many of the staff have the given traits, each as `golongan=III`; `eselon=-` is none.

    None when the data has no staff at all.
    """
    office, chosen = staff
    return len(chosen) if office.pegawai else None


@ukuran("bagian", "bagian PNS", Subject(_pns), _cells_of_pns)
def bagian_pns(staff: Chosen) -> Decimal | None:
    """The share of the civil servants that have a trait, percent."""
    office, chosen = staff
    return bagian(len(chosen), len(office.pns))


@ukuran("persen", "jumlah persentase PNS", LAPORAN, kolom("pegawai.status"))
def jumlah_bagian_pns(laporan: Laporan) -> Decimal | None:
    """The shares of the civil servants together, percent."""
    everybody = len(laporan.kepegawaian.pns)
    return bagian(everybody, everybody)
