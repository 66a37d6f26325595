"""Money and performance of the same programme tell one story."""

from collections.abc import Iterator

from lakip_nb.checks.finding import Finding, tertulis
from lakip_nb.checks.material import Material
from lakip_nb.checks.rule import aturan
from lakip_nb.data.anggaran import Mata
from lakip_nb.present import kata

_DPA = "Permendagri 77/2020, indikator dan target kinerja dalam dokumen pelaksanaan anggaran"


@aturan(
    "B20",
    "Anggaran yang terealisasi disertai kinerja",
    "peringatan",
    "Uang yang dibelanjakan menghasilkan keluaran yang dilaporkan.",
    "PermenPANRB 53/2014, kinerja dan anggaran",
)
def uang_tanpa_kinerja(material: Material) -> Iterator[Finding]:
    """Money was spent, and no performance is reported."""
    for mata in material.laporan.anggaran.semua():
        if mata.realisasi and mata.baris.target_kinerja and not mata.baris.realisasi_kinerja:
            yield _temuan(
                mata,
                f"Terealisasi {kata.rupiah(mata.realisasi)}, tetapi realisasi kinerjanya {'nol' if mata.baris.realisasi_kinerja == 0 else 'kosong'}.",
                "realisasi_kinerja",
                "Isi realisasi kinerjanya.",
            )


@aturan(
    "B21",
    "Kinerja yang terealisasi disertai anggaran",
    "peringatan",
    "Keluaran yang berpagu tidak terwujud tanpa realisasi anggaran; bila terwujud, perlu dijelaskan.",
    "PermenPANRB 53/2014, kinerja dan anggaran",
)
def kinerja_tanpa_uang(material: Material) -> Iterator[Finding]:
    """Performance is reported, and nothing was spent of a pagu."""
    for mata in material.laporan.anggaran.semua():
        if mata.pagu and mata.realisasi == 0 and mata.baris.realisasi_kinerja:
            yield _temuan(
                mata,
                f"Realisasi kinerja {kata.kinerja(mata.baris.realisasi_kinerja)} {mata.baris.satuan_realisasi or ''} dilaporkan tanpa "
                f"realisasi anggaran (pagu {kata.rupiah(mata.pagu)}).".replace("  ", " "),
                "realisasi_kinerja",
                "Periksa realisasi kinerja dan realisasi rupiahnya.",
            )


@aturan(
    "B22",
    "Setiap sub kegiatan berpagu dilaksanakan",
    "catatan",
    "Sub kegiatan berpagu tanpa realisasi anggaran dan kinerja perlu dijelaskan.",
    "PermenPANRB 53/2014, Bab III butir 5",
)
def tidak_dilaksanakan(material: Material) -> Iterator[Finding]:
    """A leaf with a pagu of which nothing was spent and nothing done."""
    for mata in material.laporan.anggaran.rincian:
        if mata.pagu and mata.realisasi == 0 and not mata.baris.realisasi_kinerja:
            yield _temuan(
                mata,
                f"Berpagu {kata.rupiah(mata.pagu)}, tanpa realisasi anggaran dan kinerja.",
                "realisasi",
                "Jelaskan dalam laporan mengapa tidak dilaksanakan.",
            )


@aturan(
    "B23",
    "Setiap baris anggaran mempunyai indikator dan target",
    "peringatan",
    "Program, kegiatan, dan sub kegiatan diukur dengan indikator, satuan, dan target.",
    _DPA,
)
def tanpa_kinerja(material: Material) -> Iterator[Finding]:
    """A programme, kegiatan or sub kegiatan without an indicator or a target."""
    for mata in material.laporan.anggaran.semua():
        row = mata.baris
        missing = [name for name in ("indikator", "satuan_target", "target_kinerja") if not getattr(row, name)]
        if missing:
            yield _temuan(
                mata,
                f"{mata.nama} tidak mempunyai {kata.rangkai(name.replace('_', ' ') for name in missing)}.",
                missing[0],
                "Lengkapi dari dokumen pelaksanaan anggaran.",
            )


@aturan(
    "B24",
    "Setiap program dan rincian mempunyai pagu",
    "catatan",
    "Program yang diperjanjikan tanpa anggaran perlu dijelaskan.",
    "PermenPANRB 53/2014, lampiran perjanjian kinerja",
)
def program_tanpa_pagu(material: Material) -> Iterator[Finding]:
    """A programme or a leaf of the agreement without money."""
    for mata in material.laporan.anggaran.semua():
        if not mata.anak and mata.pagu == 0:
            yield _temuan(
                mata,
                f"{mata.nama} berpagu nol"
                + (f", tetapi terealisasi {kata.rupiah(mata.realisasi)}." if mata.realisasi else "."),
                "pagu",
                "Jelaskan dalam laporan mengapa dicantumkan tanpa anggaran.",
            )


@aturan(
    "B25",
    "Satuan target dan realisasi sama",
    "peringatan",
    "Capaian membandingkan dua angka dalam satuan yang sama.",
    "Aritmetika: perbandingan dalam satuan yang sama",
)
def satuan_berbeda(material: Material) -> Iterator[Finding]:
    """Target and realisasi are counted in different units."""
    for mata in material.laporan.anggaran.semua():
        a, b = mata.baris.satuan_target, mata.baris.satuan_realisasi
        if (a or "").casefold() != (b or "").casefold() and (b or mata.baris.realisasi_kinerja is not None):
            yield _temuan(
                mata,
                f'Satuan target "{a or "kosong"}" berbeda dengan satuan realisasi "{b or "kosong"}".',
                "satuan_realisasi",
                "Samakan satuannya; capaian hanya sah dalam satuan yang sama.",
            )


@aturan(
    "B26",
    "Capaian program sejalan dengan rinciannya",
    "peringatan",
    "Capaian induk berada di antara capaian bagian-bagiannya, dan tidak penuh bila ada bagian yang belum penuh.",
    "PermenPANRB 53/2014, kinerja disusun dari tingkat di bawahnya",
)
def kinerja_induk(material: Material) -> Iterator[Finding]:
    """The performance of a programme or kegiatan lies within that of its parts."""
    for mata in material.laporan.anggaran.semua():
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
                f"{item.no}:{tertulis(item.baris.realisasi_kinerja)}/{tertulis(item.baris.target_kinerja)}"
                for item in mata.anak
            ),
        )


@aturan(
    "B27",
    "Indikator program yang sama dengan IKU bernilai sama",
    "peringatan",
    "Indikator yang sama tidak mungkin mempunyai dua target atau dua realisasi.",
    "PermenPANRB 53/2014, kesesuaian indikator kinerja dengan IKU",
)
def indikator_program(material: Material) -> Iterator[Finding]:
    """A programme measured by an IKU has its target and its realisasi."""
    names = {}
    for item in material.laporan.indikator:
        for name in (item.nama, item.singkatan, f"nilai {item.singkatan}", f"indeks {item.singkatan}"):
            names[name.casefold()] = item
    for mata in material.laporan.anggaran.semua():
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


@aturan(
    "B28",
    "Penerima gaji sama dengan jumlah PNS",
    "catatan",
    "Keluaran penyediaan gaji dihitung dalam orang dan dapat dicocokkan dengan daftar pegawai.",
    "Aritmetika: dua hitungan atas orang yang sama",
)
def penerima_gaji(material: Material) -> Iterator[Finding]:
    """Who is paid a salary is who is listed as civil servant."""
    pns = len(material.laporan.kepegawaian.pns)
    for mata in material.laporan.anggaran.rincian:
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


@aturan(
    "B29",
    "Kendaraan yang dipelihara tercatat dalam sarana",
    "peringatan",
    "Kendaraan dinas yang dipelihara adalah milik kantor.",
    "Aritmetika: bagian tidak melebihi keseluruhan",
)
def kendaraan(material: Material) -> Iterator[Finding]:
    """Vehicles maintained are vehicles owned."""
    owned = [row.jumlah or 0 for row in material.laporan.tabel.sarana if row.uraian.casefold().startswith("kendaraan")]
    for mata in material.laporan.anggaran.rincian:
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


def _temuan(mata: Mata, pesan: str, kolom: str, saran: str, **nilai: str) -> Finding:
    row = mata.baris
    values = {name: getattr(row, name) for name in ("target_kinerja", "realisasi_kinerja")}
    values |= {"pagu": mata.pagu, "realisasi": mata.realisasi}
    return Finding(pesan, f"anggaran.csv, {mata.no}", saran, row=row, kolom=kolom, nilai=values | nilai)


_DPA = "Permendagri 77/2020, indikator dan target kinerja dalam dokumen pelaksanaan anggaran"
