@echo off
rem The course's one command on Windows; see the script "course" for what it does elsewhere.
rem The packages always come from NuGet here: the stand-ins in lib\standins run on Linux only.
setlocal
set "ROOT=%~dp0"
if "%ROOT:~-1%"=="\" set "ROOT=%ROOT:~0,-1%"
set "STATE=%ROOT%\.course"
set "BIN=%STATE%\bin"
set "COMMAND=%~1"
set "WAITING="

where dotnet >nul 2>nul
if errorlevel 1 goto nosdk

rem cmd takes the = of --packages=StandIn for a blank.
if /i not "%~1"=="setup" goto look
if /i not "%~2"=="--packages" goto look
if /i "%~3"=="auto" goto look
if /i "%~3"=="NuGet" goto look
if /i "%~3"=="StandIn" (
    echo course: The stand-ins run on Linux only: on this system the packages come from NuGet. 1>&2
    exit /b 2
)
echo course: --packages takes auto, StandIn or NuGet. 1>&2
exit /b 2

:look
call :is_built
if errorlevel 1 goto lock
call :has_web
if not errorlevel 1 goto start

rem One at a time: cmd opens the file it writes to for itself alone, and closes it again however the script ends.
:lock
if not exist "%STATE%" mkdir "%STATE%"
2>nul ( 9>>"%STATE%\lock" (call ) ) || goto busy
set "MENDING="
call :mend 9>>"%STATE%\lock"
rem Another one was quicker by a hair.
if not defined MENDING goto lock
if errorlevel 1 exit /b %errorlevel%

:start
set "COURSE_ROOT=%ROOT%"
dotnet "%BIN%\Course.Cli.dll" %*
exit /b %errorlevel%

:busy
if defined WAITING goto wait
set "PROBE=%STATE%\probe%RANDOM%"
2>nul ( >"%PROBE%" (call ) ) || goto unwritable
del "%PROBE%"
echo course: Another course is setting up; waiting for it. 1>&2
set "WAITING=1"
:wait
ping -n 2 127.0.0.1 >nul
goto lock

:unwritable
echo course: Cannot write to %STATE%: check the folder's owner and free space. 1>&2
exit /b 2

rem Exit code 1 says that a source is newer than the last build; a deleted file shows in the time of its folder.
:is_built
if not exist "%BIN%\Course.Cli.dll" exit /b 1
if not exist "%STATE%\published" exit /b 1
if not exist "%STATE%\packages" exit /b 1
powershell -NoProfile -ExecutionPolicy Bypass -Command "$stamp = (Get-Item -LiteralPath $env:STATE\published).LastWriteTimeUtc; $sources = @(Get-Item -Path $env:ROOT\Directory.*.props) + @(Get-ChildItem -LiteralPath $env:ROOT\lib -Recurse | Where-Object { $_.FullName -notmatch '\\(bin|obj|native|web)(\\|$)' }); if (@($sources | Where-Object { $_.LastWriteTimeUtc -gt $stamp }).Count -gt 0) { exit 1 }"
exit /b %errorlevel%

rem Exit code 0 also where nothing is to be done about them: for help, and after npm failed once.
:has_web
if exist "%STATE%\web\node_modules\plotly.js-dist-min\plotly.min.js" exit /b 0
if "%COMMAND%"=="" exit /b 0
if /i "%COMMAND%"=="doctor" exit /b 0
if /i "%COMMAND%"=="--help" exit /b 0
if /i "%COMMAND%"=="--version" exit /b 0
if exist "%STATE%\web\offline" if /i not "%COMMAND%"=="setup" exit /b 0
exit /b 1

rem Only one at a time comes here. What another one did meanwhile is not done again.
:mend
set "MENDING=1"
call :is_built
if not errorlevel 1 goto web
dotnet --list-sdks | findstr /r "^1[0-9]\." >nul
if errorlevel 1 goto nosdk
echo course: Building the command and the helper library with the packages from NuGet (the first time that fetches some 300 MB). 1>&2
if not exist "%STATE%\log" mkdir "%STATE%\log"
if exist "%STATE%\bin.new" rmdir /s /q "%STATE%\bin.new"
rem The stamp is as old as the start of the build: what is edited meanwhile counts as newer.
type nul > "%STATE%\published.next"
set "RID=win-x64"
if /i "%PROCESSOR_ARCHITECTURE%"=="ARM64" set "RID=win-arm64"
set "DOTNET_NOLOGO=1"
set "DOTNET_CLI_TELEMETRY_OPTOUT=1"
set "DOTNET_CLI_UI_LANGUAGE=en"
pushd "%ROOT%"
dotnet publish lib\Course.Cli\Course.Cli.csproj -c Release -r %RID% --no-self-contained -p:CoursePackages=NuGet -p:PublishReadyToRun=true -o "%STATE%\bin.new" --disable-build-servers --nologo -v quiet > "%STATE%\log\publish.log" 2>&1
if not errorlevel 1 goto swap
findstr /i "crossgen NETSDK1094 ReadyToRun" "%STATE%\log\publish.log" >nul
if errorlevel 1 goto broken
echo course: The ahead-of-time compiler cannot be had here: building without it, so the command starts a second slower. 1>&2
dotnet publish lib\Course.Cli\Course.Cli.csproj -c Release -r %RID% --no-self-contained -p:CoursePackages=NuGet -p:PublishReadyToRun=false -o "%STATE%\bin.new" --disable-build-servers --nologo -v quiet > "%STATE%\log\publish.log" 2>&1
if errorlevel 1 goto broken

:swap
popd
if exist "%STATE%\bin.old" rmdir /s /q "%STATE%\bin.old"
if not exist "%BIN%" goto place
rem A folder with a running program in it cannot be moved; moving the new one onto it would put it inside.
move "%BIN%" "%STATE%\bin.old" >nul 2>nul
if exist "%BIN%" goto inuse
:place
move "%STATE%\bin.new" "%BIN%" >nul
if errorlevel 1 goto inuse
if exist "%STATE%\bin.old" rmdir /s /q "%STATE%\bin.old" 2>nul
> "%STATE%\packages" echo NuGet
>> "%STATE%\packages" echo auto: the stand-ins run on Linux only
move /y "%STATE%\published.next" "%STATE%\published" >nul

:web
call :has_web
if not errorlevel 1 exit /b 0
if not exist "%STATE%\web" mkdir "%STATE%\web"
if not exist "%STATE%\log" mkdir "%STATE%\log"
copy /y "%ROOT%\lib\web\package*.json" "%STATE%\web" >nul
where npm >nul 2>nul
if errorlevel 1 goto offline
echo course: Installing plotly.js and KaTeX (npm). 1>&2
pushd "%STATE%\web"
call npm ci --ignore-scripts --no-audit --no-fund --no-update-notifier > "%STATE%\log\npm.log" 2>&1
set "NPM_CODE=%errorlevel%"
popd
if not "%NPM_CODE%"=="0" goto offline
if exist "%STATE%\web\offline" del "%STATE%\web\offline"
exit /b 0

:offline
type nul > "%STATE%\web\offline"
echo course: npm could not install plotly.js and KaTeX: charts will need internet until "course setup" succeeds. 1>&2
exit /b 0

:nosdk
echo course: The .NET 10 SDK is missing: install it from https://dotnet.microsoft.com/download/dotnet/10.0, then run course again. 1>&2
exit /b 2

:inuse
echo course: %BIN% is in use: close what runs from it, then run course again. 1>&2
exit /b 1

:broken
popd
type "%STATE%\log\publish.log" 1>&2
findstr /r "error.NU1[0-9]" "%STATE%\log\publish.log" >nul
if not errorlevel 1 echo course: The packages could not be had from NuGet: check the network and the package sources (dotnet nuget list source). 1>&2
echo course: The build failed (output above); .course\bin is as it was before. 1>&2
exit /b 1
