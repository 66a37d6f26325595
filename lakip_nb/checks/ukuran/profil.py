"""Measures of Bab I and II: the territory, its people, the office, the plan."""

from decimal import Decimal

from lakip_nb.checks.ukuran.dasar import KunciTidakDikenal, Ukuran, sasaran_dari
from lakip_nb.data import Laporan
from lakip_nb.data.penduduk import jumlah_desa
from lakip_nb.data.rows.pegawai import Pegawai
from lakip_nb.kinerja import bagian, jumlah

_KELAMIN = {"L": "laki-laki", "P": "perempuan"}
_SIFAT = ("eselon", "status", "jenis_kelamin", "golongan", "pendidikan")


def penduduk_desa(laporan: Laporan, nama: str) -> Decimal | None:
    """Population of one desa or kelurahan."""
    found = next((row for row in laporan.penduduk.desa if row.nama == nama), None)
    if found is None:
        raise KunciTidakDikenal(f'"{nama}" tidak ada dalam desa.csv')
    return jumlah_desa(found)


def penduduk(laporan: Laporan, jenis_kelamin: str | None = None) -> Decimal | None:
    """Population, of everybody or of one sex (L, P)."""
    people = laporan.penduduk
    values = {None: people.total, "L": people.laki_laki, "P": people.perempuan}
    if jenis_kelamin not in values:
        raise KunciTidakDikenal(f'jenis kelamin "{jenis_kelamin}" bukan L atau P')
    return values[jenis_kelamin]


def banyak_wilayah(laporan: Laporan, jenis: str) -> int:
    """How many desa, or kelurahan."""
    if jenis not in ("desa", "kelurahan"):
        raise KunciTidakDikenal(f'jenis wilayah "{jenis}" bukan desa atau kelurahan')
    return len(laporan.penduduk.jenis(jenis))


def jumlah_kelompok(laporan: Laporan, dimensi: str) -> Decimal | None:
    """Population summed over the groups of a dimension."""
    if not laporan.penduduk.menurut(dimensi):
        raise KunciTidakDikenal(f'dimensi "{dimensi}" tidak ada dalam penduduk_kelompok.csv')
    return laporan.penduduk.total_menurut(dimensi)


def bagian_kelompok(laporan: Laporan, dimensi: str, kategori: str) -> Decimal | None:
    """A group's share of its dimension, percent."""
    found = next((row for row in laporan.penduduk.menurut(dimensi) if row.kategori == kategori), None)
    if found is None:
        raise KunciTidakDikenal(f'"{kategori}" ({dimensi}) tidak ada dalam penduduk_kelompok.csv')
    return laporan.penduduk.bagian(found)


def jumlah_bagian(laporan: Laporan, dimensi: str) -> Decimal | None:
    """The shares of a dimension together, percent."""
    total = jumlah_kelompok(laporan, dimensi)
    return bagian(total, total)


def kelompok_terbesar(laporan: Laporan, dimensi: str) -> str | None:
    """The name of a dimension's largest group."""
    jumlah_kelompok(laporan, dimensi)
    found = laporan.penduduk.terbesar(dimensi)
    return found.kategori if found else None


def bagian_terbesar(laporan: Laporan, dimensi: str) -> Decimal | None:
    """The share of a dimension's largest group, percent."""
    name = kelompok_terbesar(laporan, dimensi)
    return None if name is None else bagian_kelompok(laporan, dimensi, name)


def jabatan_struktural(laporan: Laporan) -> int | None:
    """How many structural posts there are; None when the data has no posts."""
    return laporan.kepegawaian.formasi_struktural if laporan.kepegawaian.jabatan else None


def formasi(laporan: Laporan, *jabatan: str) -> Decimal | None:
    """How many posts of the given kinds there are."""
    posts = {row.id: row.formasi for row in laporan.kepegawaian.jabatan}
    unknown = next((id for id in jabatan if id not in posts), None)
    if unknown or not jabatan:
        raise KunciTidakDikenal(f'jabatan "{unknown or ""}" tidak ada dalam jabatan.csv')
    return jumlah(posts[id] for id in jabatan)


def formasi_per_kelurahan(laporan: Laporan, *jabatan: str) -> Decimal | None:
    """How many posts of the given kinds each kelurahan has."""
    posts, places = formasi(laporan, *jabatan), banyak_wilayah(laporan, "kelurahan")
    return None if posts is None or not places else posts / places


def pegawai(laporan: Laporan, *sifat: str) -> int | None:
    """How many of the staff have the given traits, each as `golongan=III`; `eselon=-` is none.

    None when the data has no staff at all.
    """
    for item in sifat:
        name, _, value = item.partition("=")
        if name not in _SIFAT or not value:
            raise KunciTidakDikenal(f'"{item}" bukan sifat pegawai ({", ".join(_SIFAT)})')
    office = laporan.kepegawaian
    eselon = {post.id: (post.eselon or "").partition(".")[0] for post in office.jabatan}

    def has(row: Pegawai, sifat: str) -> bool:
        name, _, value = sifat.partition("=")
        found = eselon.get(row.jabatan_id) if name == "eselon" else getattr(row, name)
        return (found or "-") == value

    return sum(all(has(row, item) for item in sifat) for row in office.pegawai) if office.pegawai else None


def bagian_pns(laporan: Laporan, kolom: str, nilai: str) -> Decimal | None:
    """The share of the civil servants that have a trait, percent."""
    return bagian(pegawai(laporan, "status=PNS", f"{kolom}={nilai}"), len(laporan.kepegawaian.pns))


def jumlah_bagian_pns(laporan: Laporan) -> Decimal | None:
    """The shares of the civil servants together, percent."""
    everybody = len(laporan.kepegawaian.pns)
    return bagian(everybody, everybody)


def responden(laporan: Laporan, kolom: str = "responden") -> int | None:
    """How many people answered the survey: all, `puas` or `tidak_puas`."""
    if kolom not in ("responden", "puas", "tidak_puas"):
        raise KunciTidakDikenal(f'"{kolom}" bukan kolom jumlah pada ikm_survei.csv')
    return getattr(laporan.survei.baris, kolom, None)


def luas_wilayah(laporan: Laporan) -> int | None:
    """Area of the kecamatan, hectares."""
    return laporan.wilayah.luas


def banyak_misi(laporan: Laporan) -> int | None:
    """How many misi the regional plan has; None when the data lists none."""
    return len(laporan.daftar("misi")) or None


def lama_renstra(laporan: Laporan) -> int:
    """How many years the Renstra covers."""
    return laporan.identitas.renstra_akhir - laporan.identitas.renstra_awal + 1


def banyak_sasaran(laporan: Laporan) -> int:
    """How many sasaran there are."""
    return len(laporan.sasaran)


def banyak_indikator(laporan: Laporan, sasaran: str | None = None) -> int:
    """How many indikator there are, in all or under one sasaran."""
    return len(laporan.indikator if sasaran is None else sasaran_dari(laporan, sasaran).indikator)


def _kelompok(laporan: Laporan) -> list[tuple[str, ...]]:
    return [(row.dimensi, row.kategori) for row in laporan.penduduk.kelompok]


def _dengan(awal: str):
    return lambda laporan, *kunci: " ".join((awal, *kunci))


UKURAN: dict[str, Ukuran] = {
    "penduduk_desa": Ukuran(
        "cacah",
        penduduk_desa,
        _dengan("penduduk"),
        lambda lap: [(row.nama,) for row in lap.penduduk.desa],
        kerabat=("penduduk_desa",),
    ),
    "penduduk": Ukuran(
        "cacah",
        penduduk,
        lambda lap, *k: " ".join(("jumlah penduduk", *(_KELAMIN[x] for x in k))),
        lambda lap: [(), ("L",), ("P",)],
        kerabat=("penduduk",),
    ),
    "banyak_wilayah": Ukuran("cacah", banyak_wilayah, _dengan("banyaknya")),
    "jumlah_kelompok": Ukuran("cacah", jumlah_kelompok, _dengan("jumlah penduduk menurut")),
    "bagian_kelompok": Ukuran(
        "persen",
        bagian_kelompok,
        lambda lap, d, k: f"bagian {k} ({d})",
        _kelompok,
        bagian=True,
        kerabat=("bagian_kelompok",),
    ),
    "jumlah_bagian": Ukuran("persen", jumlah_bagian, _dengan("jumlah persentase menurut")),
    "kelompok_terbesar": Ukuran("kata", kelompok_terbesar, _dengan("kelompok terbesar menurut")),
    "bagian_terbesar": Ukuran(
        "persen", bagian_terbesar, _dengan("bagian kelompok terbesar menurut"), kerabat=("bagian_kelompok",)
    ),
    "jabatan_struktural": Ukuran("cacah", jabatan_struktural, _dengan("jumlah jabatan struktural")),
    "formasi": Ukuran("cacah", formasi, lambda lap, *k: "formasi " + ", ".join(k)),
    "formasi_per_kelurahan": Ukuran(
        "cacah", formasi_per_kelurahan, lambda lap, *k: "formasi tiap kelurahan " + ", ".join(k)
    ),
    "pegawai": Ukuran("cacah", pegawai, lambda lap, *k: "jumlah pegawai " + ", ".join(k)),
    "bagian_pns": Ukuran("persen", bagian_pns, lambda lap, kolom, nilai: f"bagian PNS {kolom}={nilai}", bagian=True),
    "jumlah_bagian_pns": Ukuran("persen", jumlah_bagian_pns, _dengan("jumlah persentase PNS")),
    "responden": Ukuran("cacah", responden, _dengan("jumlah responden")),
    "luas_wilayah": Ukuran("cacah", luas_wilayah, _dengan("luas wilayah dalam hektare")),
    "banyak_misi": Ukuran("cacah", banyak_misi, _dengan("banyaknya misi")),
    "lama_renstra": Ukuran("cacah", lama_renstra, _dengan("lama Renstra dalam tahun")),
    "banyak_sasaran": Ukuran("cacah", banyak_sasaran, _dengan("banyaknya sasaran")),
    "banyak_indikator": Ukuran("cacah", banyak_indikator, _dengan("banyaknya indikator")),
}
