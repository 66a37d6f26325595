"""Money and performance of the same programme tell one story."""

from collections.abc import Iterator

from lakip_nb.checks.bahan import Bahan
from lakip_nb.checks.temuan import Aturan, Temuan, pada, tertulis
from lakip_nb.data.anggaran import Mata
from lakip_nb.present import kata


def uang_tanpa_kinerja(bahan: Bahan) -> Iterator[Temuan]:
    """Money was spent, and no performance is reported."""
    for mata in bahan.laporan.anggaran.semua():
        if mata.realisasi and mata.baris.target_kinerja and not mata.baris.realisasi_kinerja:
            yield _temuan(
                mata,
                f"Terealisasi {kata.rupiah(mata.realisasi)}, tetapi realisasi kinerjanya {'nol' if mata.baris.realisasi_kinerja == 0 else 'kosong'}.",
                "realisasi_kinerja",
                "Isi realisasi kinerjanya.",
            )


def kinerja_tanpa_uang(bahan: Bahan) -> Iterator[Temuan]:
    """Performance is reported, and nothing was spent of a pagu."""
    for mata in bahan.laporan.anggaran.semua():
        if mata.pagu and mata.realisasi == 0 and mata.baris.realisasi_kinerja:
            yield _temuan(
                mata,
                f"Realisasi kinerja {kata.kinerja(mata.baris.realisasi_kinerja)} {mata.baris.satuan_realisasi or ''} dilaporkan tanpa "
                f"realisasi anggaran (pagu {kata.rupiah(mata.pagu)}).".replace("  ", " "),
                "realisasi_kinerja",
                "Periksa realisasi kinerja dan realisasi rupiahnya.",
            )


def tidak_dilaksanakan(bahan: Bahan) -> Iterator[Temuan]:
    """A leaf with a pagu of which nothing was spent and nothing done."""
    for mata in bahan.laporan.anggaran.rincian:
        if mata.pagu and mata.realisasi == 0 and not mata.baris.realisasi_kinerja:
            yield _temuan(
                mata,
                f"Berpagu {kata.rupiah(mata.pagu)}, tanpa realisasi anggaran dan kinerja.",
                "realisasi",
                "Jelaskan dalam laporan mengapa tidak dilaksanakan.",
            )


def tanpa_kinerja(bahan: Bahan) -> Iterator[Temuan]:
    """A programme, kegiatan or sub kegiatan without an indicator or a target."""
    for mata in bahan.laporan.anggaran.semua():
        row = mata.baris
        missing = [name for name in ("indikator", "satuan_target", "target_kinerja") if not getattr(row, name)]
        if missing:
            yield _temuan(
                mata,
                f"{mata.nama} tidak mempunyai {kata.rangkai(name.replace('_', ' ') for name in missing)}.",
                missing[0],
                "Lengkapi dari dokumen pelaksanaan anggaran.",
            )


def program_tanpa_pagu(bahan: Bahan) -> Iterator[Temuan]:
    """A programme or a leaf of the agreement without money."""
    for mata in bahan.laporan.anggaran.semua():
        if not mata.anak and mata.pagu == 0:
            yield _temuan(
                mata,
                f"{mata.nama} berpagu nol" + (f", tetapi terealisasi {kata.rupiah(mata.realisasi)}." if mata.realisasi else "."),
                "pagu",
                "Jelaskan dalam laporan mengapa dicantumkan tanpa anggaran.",
            )


def satuan_berbeda(bahan: Bahan) -> Iterator[Temuan]:
    """Target and realisasi are counted in different units."""
    for mata in bahan.laporan.anggaran.semua():
        a, b = mata.baris.satuan_target, mata.baris.satuan_realisasi
        if (a or "").casefold() != (b or "").casefold() and (b or mata.baris.realisasi_kinerja is not None):
            yield _temuan(
                mata,
                f'Satuan target "{a or "kosong"}" berbeda dengan satuan realisasi "{b or "kosong"}".',
                "satuan_realisasi",
                "Samakan satuannya; capaian hanya sah dalam satuan yang sama.",
            )


def kinerja_induk(bahan: Bahan) -> Iterator[Temuan]:
    """The performance of a programme or kegiatan lies within that of its parts."""
    for mata in bahan.laporan.anggaran.semua():
        known = [item.capaian or 0 for item in mata.anak if item.baris.target_kinerja]
        if not known or mata.capaian is None:
            continue
        low, high = min(known), max(known)
        if low <= mata.capaian <= high and not (mata.capaian >= 100 and low < 100):
            continue
        parts = kata.persen(low) if low == high else f"{kata.persen(low)} sampai {kata.persen(high)}"
        blank = " (yang kosong dihitung nol)" if any(item.capaian is None for item in mata.anak) else ""
        yield _temuan(
            mata,
            f"Capaian kinerjanya {kata.persen(mata.capaian)}, sedangkan bagian-bagiannya {parts}{blank}.",
            "realisasi_kinerja",
            "Periksa realisasi kinerja baris ini dan rinciannya, atau jelaskan cara mengukurnya.",
            bagian=" ".join(
                f"{item.no}:{tertulis(item.baris.realisasi_kinerja)}/{tertulis(item.baris.target_kinerja)}" for item in mata.anak
            ),
        )


def indikator_program(bahan: Bahan) -> Iterator[Temuan]:
    """A programme measured by an IKU has its target and its realisasi."""
    names = {}
    for item in bahan.laporan.indikator:
        for name in (item.nama, item.singkatan, f"nilai {item.singkatan}", f"indeks {item.singkatan}"):
            names[name.casefold()] = item
    for mata in bahan.laporan.anggaran.semua():
        item = names.get((mata.baris.indikator or "").casefold())
        row = mata.baris
        if item is None or (row.target_kinerja, row.realisasi_kinerja) == (item.target, item.realisasi):
            continue
        yield _temuan(
            mata,
            f'Indikator "{row.indikator}" bertarget {kata.ukuran(row.target_kinerja, row.satuan_target or "nilai")} dan terealisasi '
            f"{kata.ukuran(row.realisasi_kinerja, row.satuan_realisasi or 'nilai')}, sedangkan IKU-nya "
            f"{kata.ukuran(item.target, item.satuan)} dan {kata.ukuran(item.realisasi, item.satuan)}.",
            "target_kinerja",
            "Samakan target dan realisasi program dengan IKU yang dipakainya.",
            iku=f"{item.target} {item.realisasi}",
        )


def penerima_gaji(bahan: Bahan) -> Iterator[Temuan]:
    """Who is paid a salary is who is listed as civil servant."""
    pns = len(bahan.laporan.kepegawaian.pns)
    for mata in bahan.laporan.anggaran.rincian:
        count = mata.baris.realisasi_kinerja
        if pns and count is not None and "gaji dan tunjangan" in mata.nama.casefold() and count != pns:
            if (mata.baris.satuan_realisasi or "").casefold() == "orang":
                yield _temuan(
                    mata,
                    f"Gaji dan tunjangan dibayarkan kepada {kata.kinerja(count)} orang, sedangkan tercatat {kata.angka(pns)} PNS.",
                    "realisasi_kinerja",
                    "Jelaskan bedanya, misalnya mutasi dalam tahun berjalan, atau perbaiki salah satunya.",
                    pns=str(pns),
                )


def kendaraan(bahan: Bahan) -> Iterator[Temuan]:
    """Vehicles maintained are vehicles owned."""
    owned = [row.jumlah or 0 for row in bahan.laporan.tabel["sarana"] if row.uraian.casefold().startswith("kendaraan")]
    for mata in bahan.laporan.anggaran.rincian:
        count = mata.baris.realisasi_kinerja
        if owned and count is not None and "kendaraan dinas" in mata.nama.casefold() and count > sum(owned):
            yield _temuan(
                mata,
                f"Kendaraan yang dipelihara {kata.kinerja(count)} unit, lebih banyak daripada yang tercatat dalam sarana "
                f"({kata.angka(sum(owned))} unit).",
                "realisasi_kinerja",
                "Cocokkan dengan sarana.csv.",
                sarana=str(sum(owned)),
            )


def _temuan(mata: Mata, pesan: str, kolom: str, saran: str, **nilai: str) -> Temuan:
    row = mata.baris
    values = {name: getattr(row, name) for name in ("target_kinerja", "realisasi_kinerja")}
    values |= {"pagu": mata.pagu, "realisasi": mata.realisasi}
    return Temuan(pesan, f"anggaran.csv, {mata.no}", saran, **pada(row, kolom), nilai=values | nilai)


_DPA = "Permendagri 77/2020, indikator dan target kinerja dalam dokumen pelaksanaan anggaran"

ATURAN = (
    Aturan(
        "B20", "Anggaran yang terealisasi disertai kinerja", "peringatan",
        "Uang yang dibelanjakan menghasilkan keluaran yang dilaporkan.",
        "PermenPANRB 53/2014, kinerja dan anggaran", uang_tanpa_kinerja,
    ),
    Aturan(
        "B21", "Kinerja yang terealisasi disertai anggaran", "peringatan",
        "Keluaran yang berpagu tidak terwujud tanpa realisasi anggaran; bila terwujud, perlu dijelaskan.",
        "PermenPANRB 53/2014, kinerja dan anggaran", kinerja_tanpa_uang,
    ),
    Aturan(
        "B22", "Setiap sub kegiatan berpagu dilaksanakan", "catatan",
        "Sub kegiatan berpagu tanpa realisasi anggaran dan kinerja perlu dijelaskan.",
        "PermenPANRB 53/2014, Bab III butir 5", tidak_dilaksanakan,
    ),
    Aturan(
        "B23", "Setiap baris anggaran mempunyai indikator dan target", "peringatan",
        "Program, kegiatan, dan sub kegiatan diukur dengan indikator, satuan, dan target.",
        _DPA, tanpa_kinerja,
    ),
    Aturan(
        "B24", "Setiap program dan rincian mempunyai pagu", "catatan",
        "Program yang diperjanjikan tanpa anggaran perlu dijelaskan.",
        "PermenPANRB 53/2014, lampiran perjanjian kinerja", program_tanpa_pagu,
    ),
    Aturan(
        "B25", "Satuan target dan realisasi sama", "peringatan",
        "Capaian membandingkan dua angka dalam satuan yang sama.",
        "Aritmetika: perbandingan dalam satuan yang sama", satuan_berbeda,
    ),
    Aturan(
        "B26", "Capaian program sejalan dengan rinciannya", "peringatan",
        "Capaian induk berada di antara capaian bagian-bagiannya, dan tidak penuh bila ada bagian yang belum penuh.",
        "PermenPANRB 53/2014, kinerja disusun dari tingkat di bawahnya", kinerja_induk,
    ),
    Aturan(
        "B27", "Indikator program yang sama dengan IKU bernilai sama", "peringatan",
        "Indikator yang sama tidak mungkin mempunyai dua target atau dua realisasi.",
        "PermenPANRB 53/2014, kesesuaian indikator kinerja dengan IKU", indikator_program,
    ),
    Aturan(
        "B28", "Penerima gaji sama dengan jumlah PNS", "catatan",
        "Keluaran penyediaan gaji dihitung dalam orang dan dapat dicocokkan dengan daftar pegawai.",
        "Aritmetika: dua hitungan atas orang yang sama", penerima_gaji,
    ),
    Aturan(
        "B29", "Kendaraan yang dipelihara tercatat dalam sarana", "peringatan",
        "Kendaraan dinas yang dipelihara adalah milik kantor.",
        "Aritmetika: bagian tidak melebihi keseluruhan", kendaraan,
    ),
)  # fmt: skip
