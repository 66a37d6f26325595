@echo off
rem Pintu untuk Windows tanpa make: klik dua kali, atau ketik lakip report --year 2023.
rem Yang pertama menyiapkan .venv; sesudah itu tidak diulang sampai requirements.lock berubah.
setlocal
chcp 65001 >nul
set "PYTHONUTF8=1"
set "PIP_USER=0"
set "PYTHONNOUSERSITE=1"
cd /d "%~dp0"
set "MENU="
if "%~1"=="" set "MENU=1"
set "PYTHON=.venv\Scripts\python.exe"

call :prepare
if errorlevel 1 goto end
if defined MENU goto menu
if /i "%~1"=="docx" call :group docx
if errorlevel 1 goto end
"%PYTHON%" -m lakip_nb %*
goto end

:menu
echo.
echo   1  Menyusun laporan
echo   2  Memeriksa laporan
echo   3  Pratinjau di peramban
echo   4  Membuka JupyterLab
echo   5  Membuat PDF
echo   6  Membuat dokumen Word
echo   0  Selesai
echo.
set "PILIHAN="
set /p "PILIHAN=Pilih angka, lalu tekan Enter: "
if not defined PILIHAN exit /b 0
if "%PILIHAN%"=="0" exit /b 0
set "VERB="
if "%PILIHAN%"=="1" set "VERB=report"
if "%PILIHAN%"=="2" set "VERB=check"
if "%PILIHAN%"=="3" set "VERB=preview"
if "%PILIHAN%"=="4" set "VERB=edit"
if "%PILIHAN%"=="5" set "VERB=pdf"
if "%PILIHAN%"=="6" set "VERB=docx"
if not defined VERB goto menu
if "%VERB%"=="edit" "%PYTHON%" -m lakip_nb edit
if "%VERB%"=="edit" goto menu
if "%VERB%"=="docx" call :group docx
"%PYTHON%" -m lakip_nb list
set "TAHUN="
set /p "TAHUN=Tahun laporan: "
set "NAMA="
set /p "NAMA=Kecamatan (kosongkan bila hanya satu): "
if defined NAMA set "NAMA=--kecamatan "%NAMA%""
"%PYTHON%" -m lakip_nb %VERB% --year "%TAHUN%" %NAMA%
goto menu

rem Menyiapkan lingkungan dan pustaka; yang sudah ada dan masih sama dibiarkan.
:prepare
if exist "%PYTHON%" goto libraries
set "FOUND="
for %%V in (3.13 3.12 3.11 3) do if not defined FOUND call :try py -%%V
if not defined FOUND call :try python
if not defined FOUND goto no_python
echo Menyiapkan lingkungan Python di .venv; hanya sekali dan memerlukan beberapa menit ...
%FOUND% -m venv .venv
if errorlevel 1 exit /b 1
:libraries
call :group
if errorlevel 1 exit /b 1
call :same pyproject.toml
if not errorlevel 1 exit /b 0
"%PYTHON%" -m pip -qq --no-input --disable-pip-version-check install --no-deps -e .
if errorlevel 1 goto no_libraries
copy /y pyproject.toml ".venv\.lakip-nb-bat-pyproject.toml" >nul
exit /b 0

rem Memasang pustaka dari satu berkas .lock: yang pokok, atau yang hanya perlu bagi satu perintah.
:group
set "LOCK=requirements.lock"
if not "%~1"=="" set "LOCK=requirements-%~1.lock"
call :same "%LOCK%"
if not errorlevel 1 exit /b 0
echo Memasang pustaka dari %LOCK% ...
"%PYTHON%" -m pip -qq --no-input --disable-pip-version-check install --require-hashes -r "%LOCK%"
if errorlevel 1 goto no_libraries
copy /y "%LOCK%" ".venv\.lakip-nb-bat-%LOCK%" >nul
exit /b 0

rem Masih sama dengan saat dipasang?
:same
if not exist ".venv\.lakip-nb-bat-%~1" exit /b 1
fc /b "%~1" ".venv\.lakip-nb-bat-%~1" >nul 2>&1
exit /b %ERRORLEVEL%

:try
%* -c "import sys; sys.exit(sys.version_info[:2] < (3, 11))" >nul 2>&1
if not errorlevel 1 set "FOUND=%*"
exit /b 0

:no_python
echo Python 3.11 atau yang lebih baru tidak ditemukan.
echo Pasanglah Python dari https://www.python.org/downloads/ lalu ulangi.
exit /b 1

:no_libraries
echo Pustaka tidak dapat dipasang; sebabnya tertulis di atas.
echo Periksalah sambungan internet, lalu ulangi.
exit /b 1

:end
set "CODE=%ERRORLEVEL%"
if defined MENU pause
exit /b %CODE%
