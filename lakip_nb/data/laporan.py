"""A report's data, frozen: the tables, and what is computed from them, each once."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from lakip_nb.data.anggaran import Anggaran, build_tree
from lakip_nb.data.errors import LakipError
from lakip_nb.data.indikator import Indikator, Sasaran, pengukuran_dari
from lakip_nb.data.profil import Kepegawaian, Penduduk
from lakip_nb.data.rows.acuan import KomponenSkema, Peraturan
from lakip_nb.data.rows.base import Baris
from lakip_nb.data.rows.kinerja import AkipKomponen, IkmSurvei, IkmUnsur
from lakip_nb.data.rows.umum import Identitas, Penandatangan, Wilayah
from lakip_nb.kinerja import Kelas, Skala, nilai_akip, nilai_ikm, sampel_minimum


@dataclass(frozen=True, eq=False)
class Laporan:
    """One report: a kecamatan and a year.

    `tabel` holds the rows of every table as read; the properties give them as the report
    needs them. Nothing here changes after loading.
    """

    kecamatan: str
    year: int
    identitas: Identitas
    wilayah: Wilayah
    tabel: Mapping[str, tuple[Baris, ...]]

    @cached_property
    def sasaran(self) -> tuple[Sasaran, ...]:
        """The strategic objectives, in order, each with its indicators and programmes."""
        tujuan = {row.id: row for row in self.tabel["tujuan"]}
        program = {item.no: item for item in self.anggaran.program}
        return tuple(
            Sasaran(
                baris=row,
                nomor=nomor,
                tujuan=tujuan.get(row.tujuan_id),
                strategi=tuple(s for s in self.tabel["strategi"] if s.sasaran_id == row.id),
                indikator=tuple(item for item in self._indikator.values() if item.baris.sasaran_id == row.id),
                program=tuple(
                    program[link.program_no]
                    for link in self.tabel["sasaran_program"]
                    if link.sasaran_id == row.id and link.program_no in program
                ),
                metode_efisiensi=self.identitas.metode_efisiensi_sasaran,
            )
            for nomor, row in enumerate(self.tabel["sasaran"], start=1)
        )

    @cached_property
    def _indikator(self) -> dict[str, Indikator]:
        years = {row.tahun for row in self.tabel["indikator_tahun"]} | {self.identitas.renstra_akhir}
        found = {}
        for row in self.tabel["indikator"]:
            measured = tuple(r for r in self.tabel["indikator_tahun"] if r.indikator_id == row.id)
            scales = {year: self.skala(row.skema_predikat, year) for year in years} if row.skema_predikat else {}
            found[row.id] = Indikator(
                baris=row,
                kecamatan=self.identitas.kecamatan,
                tahun=self.year,
                renstra=(self.identitas.renstra_awal, self.identitas.renstra_akhir),
                pengukuran=pengukuran_dari(measured, row.arah),
                skala_capaian=self.skala_capaian,
                skala_nilai={year: scale for year, scale in scales.items() if scale},
                analisis=tuple(r for r in self.tabel["analisis"] if r.indikator_id == row.id),
            )
        return found

    @property
    def indikator(self) -> tuple[Indikator, ...]:
        """All indicators, by sasaran."""
        return tuple(item for sasaran in self.sasaran for item in sasaran.indikator)

    def indikator_ber_id(self, id: str) -> Indikator | None:
        """The indicator with a code, None when the report has none such."""
        return self._indikator.get(id)

    @cached_property
    def anggaran(self) -> Anggaran:
        """The budget of the year."""
        return Anggaran(
            build_tree(self.tabel["anggaran"], self.identitas.metode_efisiensi_program), self.tabel["belanja"]
        )

    @cached_property
    def penduduk(self) -> Penduduk:
        """The population."""
        return Penduduk(self.tabel["desa"], self.tabel["penduduk_kelompok"])

    @cached_property
    def kepegawaian(self) -> Kepegawaian:
        """The office and its staff."""
        return Kepegawaian(self.tabel["struktur"], self.tabel["jabatan"], self.tabel["pegawai"])

    @property
    def penandatangan(self) -> Penandatangan:
        """Who signs."""
        return self.tabel["penandatangan"][0]

    def skala(self, skema: str, year: int | None = None) -> Skala | None:
        """The scale ("capaian", "akip", "ikm") in force in a year; None when there was none."""
        year = self.year if year is None else year
        rows = [
            row
            for row in self.tabel["skala_predikat"]
            if row.skema == skema and row.tahun_awal <= year <= (row.tahun_akhir or year)
        ]
        if not rows:
            return None
        newest = max(rows, key=lambda row: row.tahun_awal).peraturan_id
        kelas = tuple(
            Kelas(row.batas_bawah, row.batas_atas, row.bawah_termasuk == "ya", row.predikat, row.arti)
            for row in sorted(rows, key=lambda row: row.urut)
            if row.peraturan_id == newest
        )
        return Skala(skema, newest, kelas)

    @property
    def skala_capaian(self) -> Skala:
        """The scale of achievements in force in the report's year."""
        skala = self.skala("capaian")
        if skala is None:
            raise LakipError(
                f"data/acuan/skala_predikat.csv: tidak ada skala capaian yang berlaku tahun {self.year}. "
                "Tambahkan barisnya beserta peraturan yang menetapkannya."
            )
        return skala

    def peraturan(self, id: str) -> Peraturan | None:
        """A regulation by its code."""
        return next((row for row in self.tabel["peraturan"] if row.id == id), None)

    @property
    def landasan_hukum(self) -> tuple[Peraturan, ...]:
        """The regulations cited as legal basis, in order."""
        rows = sorted(self.tabel["landasan_hukum"], key=lambda row: row.urut)
        return tuple(self.peraturan(row.peraturan_id) for row in rows)

    def daftar(self, nama: str) -> tuple[str, ...]:
        """The items of an official list ("fungsi", "tugas", "misi"), in order."""
        rows = sorted((row for row in self.tabel["teks_daftar"] if row.daftar == nama), key=lambda row: row.urut)
        return tuple(row.teks for row in rows)

    @property
    def misi_terpilih(self) -> str | None:
        """The misi that the kecamatan carries out."""
        rows = (row for row in self.tabel["teks_daftar"] if row.daftar == "misi")
        return next((row.teks for row in rows if row.urut == self.identitas.misi_terpilih), None)

    @property
    def unsur(self) -> tuple[IkmUnsur, ...]:
        """The survey's elements this year."""
        return tuple(row for row in self.tabel["ikm_unsur"] if row.tahun == self.year)

    @property
    def survei(self) -> IkmSurvei | None:
        """How this year's survey was held."""
        return next((row for row in self.tabel["ikm_survei"] if row.tahun == self.year), None)

    @property
    def ikm_dari_unsur(self) -> Decimal | None:
        """The index computed from the unsur, to set beside the official one."""
        values = [row.nilai for row in self.unsur]
        if self.survei is None or not values or None in values:
            return None
        return nilai_ikm(values, self.survei.bobot, self.survei.desimal)

    @property
    def sampel_minimum(self) -> int | None:
        """Respondents that the survey would need for the population served."""
        total = self.penduduk.total
        return None if total is None else sampel_minimum(int(total))

    def akip(self, year: int) -> dict[str, AkipKomponen]:
        """The AKIP component scores of a year by component; empty when unknown."""
        return {row.komponen: row for row in self.tabel["akip_komponen"] if row.tahun == year}

    def skema_akip(self, year: int) -> tuple[KomponenSkema, ...]:
        """The components, with weights, under which a year was scored; empty when unknown."""
        used = {row.skema for row in self.akip(year).values()}
        rows = (row for row in self.tabel["skema_akip"] if row.skema in used)
        return tuple(sorted(rows, key=lambda row: row.no))

    def nilai_akip(self, year: int) -> Decimal | None:
        """The AKIP score of a year, the sum of its components."""
        scored = self.akip(year)
        return nilai_akip(scored[row.komponen].nilai if row.komponen in scored else None for row in self.skema_akip(year))

    def __repr__(self) -> str:
        return f"Laporan({self.kecamatan!r}, {self.year})"
