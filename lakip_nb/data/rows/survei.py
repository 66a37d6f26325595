"""The survey of satisfaction from which the IKM is computed."""

from typing import Annotated

from pydantic import Field

from lakip_nb.data.rows.base import Angka, Bentuk, Bulan, Cacah, Nilai, Row, Tahun


class IkmUnsur(Row):
    """Mean score of one element of the satisfaction survey."""

    kunci = ("tahun", "unsur")
    tahunan = ("nilai",)

    tahun: Tahun = Field(description="Tahun")
    no: Cacah = Field(description="Nomor urut")
    unsur: str = Field(description="Nama unsur pelayanan")
    nilai: Annotated[Angka, Field(ge=1, le=4), Bentuk("angka, 1 sampai 4")] | None = Field(
        description="Nilai rata-rata"
    )


class IkmSurvei(Row):
    """How the satisfaction survey was held and computed."""

    kunci = ("tahun",)
    tahunan = ("responden", "puas", "tidak_puas")
    sekali = ("bulan_awal", "bulan_akhir")

    tahun: Tahun = Field(description="Tahun")
    responden: Cacah | None = Field(description="Jumlah responden")
    puas: Cacah | None = Field(description="Responden yang puas")
    tidak_puas: Cacah | None = Field(description="Responden yang tidak puas")
    bulan_awal: Bulan | None = Field(description="Bulan pertama survei")
    bulan_akhir: Bulan | None = Field(description="Bulan terakhir survei")
    bobot: Annotated[Nilai, Field(le=1), Bentuk("angka, 0 sampai 1")] = Field(
        description="Bobot tiap unsur: 1 dibagi banyaknya unsur, misalnya 0,111 untuk 9 unsur"
    )
    desimal: Annotated[Cacah, Field(le=6), Bentuk("bilangan bulat, 0 sampai 6")] | None = Field(
        description="Pembulatan jumlah tertimbang, banyaknya desimal"
    )
