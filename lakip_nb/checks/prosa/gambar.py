"""Rules E14 and E15: pictures that cannot be shown, and pictures without words for who cannot see them."""

from collections.abc import Iterator

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.material import Material
from lakip_nb.checks.rule import aturan


@aturan(
    "E14",
    "Setiap gambar dapat dimuat",
    "galat",
    "Gambar yang hilang, rusak, terlalu besar, atau berdiri di tengah kalimat membuat laporan tidak dapat disusun.",
    "Susunan bab dan narasi laporan ini",
    contoh="Gambar “gambar/loket.jpg” tidak ditemukan. Simpan berkasnya di data/medang-deras/2023/gambar/.",
)
def tak_termuat(material: Material) -> Iterator[Finding]:
    """E14: a picture that the run will refuse."""
    for picture in material.gambar:
        if picture.masalah:
            what, _, todo = picture.masalah.partition(". ")
            yield picture.tempat().temuan(f"{picture.nama[:1].upper()}{picture.nama[1:]} {what}.", todo)


@aturan(
    "E15",
    "Setiap gambar mempunyai teks alternatif",
    "peringatan",
    "Pembaca layar membacakan teks alternatif kepada orang yang tidak dapat melihat gambarnya.",
    "WCAG 2.2, 1.1.1: konten nonteks; UU 8/2016: aksesibilitas bagi penyandang disabilitas",
    contoh="Gambar yang ditempel belum mempunyai teks alternatif.",
)
def tanpa_teks(material: Material) -> Iterator[Finding]:
    """E15: a picture of which nobody wrote what is to be seen."""
    for picture in material.gambar:
        if not picture.masalah and not picture.alt:
            yield picture.tempat().temuan(
                f"{picture.nama[:1].upper()}{picture.nama[1:]} belum mempunyai teks alternatif.",
                "Tulis apa yang terlihat di antara [ dan ], dan judulnya di antara tanda kutip sesudah nama berkas: "
                '![Warga antre di depan loket](nama-berkas "Antrean pada hari pasar").',
                {"judul": picture.judul},
            )
