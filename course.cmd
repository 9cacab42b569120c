@echo off
rem The course's one command on Windows; the script "course" beside this one does the same elsewhere.
rem Publishes lib\Course.Cli to .course\bin when a source is newer than what lies there, and hands over to it.
setlocal
set "ROOT=%~dp0"
set "ROOT=%ROOT:~0,-1%"
set "STATE=%ROOT%\.course"
set "BIN=%STATE%\bin"
set "WAITING="
where dotnet >nul 2>nul || goto nosdk

:look
call :is_built && goto start
if not exist "%STATE%" mkdir "%STATE%" 2>nul
rem One at a time: cmd opens a file that it writes to for itself alone, and closes it however the script ends.
2>nul ( 9>>"%STATE%\lock" (call ) ) || goto busy
call :build 9>>"%STATE%\lock" || exit /b 1

:start
set "COURSE_ROOT=%ROOT%"
dotnet "%BIN%\Course.Cli.dll" %*
exit /b %errorlevel%

:busy
2>nul ( >"%STATE%\probe%RANDOM%" (call ) ) || goto unwritable
del "%STATE%\probe*" 2>nul
if not defined WAITING echo course: Another course is building; waiting for it. 1>&2
set "WAITING=1"
ping -n 2 127.0.0.1 >nul
goto look

rem Exit code 1 when a source is newer than the last build; a deleted file shows in the time of its folder.
:is_built
if not exist "%BIN%\published" exit /b 1
powershell -NoProfile -ExecutionPolicy Bypass -Command "$built = (Get-Item -LiteralPath $env:BIN\published).LastWriteTimeUtc; $sources = @(Get-Item -Path $env:ROOT\Directory.*) + @(Get-ChildItem -LiteralPath $env:ROOT\lib -Recurse | Where-Object { $_.FullName -notmatch '\\(bin|obj)(\\|$)' }); exit [int](@($sources | Where-Object { $_.LastWriteTimeUtc -gt $built }).Count -gt 0)"
exit /b %errorlevel%

:build
call :is_built && exit /b 0
dotnet --list-sdks | findstr /r "^1[0-9]\." >nul || goto nosdk
echo course: Building the course (the first time this fetches some 400 MB from NuGet and takes a few minutes). 1>&2
rem The stamp is as old as the start of the build: what is edited meanwhile counts as newer. The folders that a build makes do not.
for /d %%P in ("%ROOT%\lib\*") do if exist "%%P\*.csproj" mkdir "%%P\bin" "%%P\obj" 2>nul
type nul > "%STATE%\started"
call :publish -p:PublishReadyToRun=true && goto swap
findstr /i "crossgen NETSDK1094" "%STATE%\publish.log" >nul || goto broken
echo course: The ahead-of-time compiler cannot be had here: building without it, so the command starts a second slower. 1>&2
call :publish || goto broken
:swap
move /y "%STATE%\started" "%STATE%\bin.new\published" >nul
if exist "%STATE%\bin.old" rmdir /s /q "%STATE%\bin.old"
rem A folder with a running program in it cannot be moved; moving the new one onto it would put it inside.
if exist "%BIN%" move "%BIN%" "%STATE%\bin.old" >nul 2>nul
if exist "%BIN%" goto inuse
move "%STATE%\bin.new" "%BIN%" >nul || goto inuse
if exist "%STATE%\bin.old" rmdir /s /q "%STATE%\bin.old" 2>nul
exit /b 0

:publish
if exist "%STATE%\bin.new" rmdir /s /q "%STATE%\bin.new"
set "DOTNET_NOLOGO=1"
set "DOTNET_CLI_TELEMETRY_OPTOUT=1"
set "DOTNET_CLI_UI_LANGUAGE=en"
dotnet publish "%ROOT%\lib\Course.Cli\Course.Cli.csproj" -c Release -o "%STATE%\bin.new" --disable-build-servers --nologo -v quiet %* > "%STATE%\publish.log" 2>&1
exit /b %errorlevel%

:broken
type "%STATE%\publish.log" 1>&2
findstr /r "error.NU1[0-9]" "%STATE%\publish.log" >nul && echo course: NuGet could not be reached, or lacks a package (above): check the network and "dotnet nuget list source". 1>&2
echo course: The build failed (above, and all of it in .course\publish.log); .course\bin is as it was before. 1>&2
exit /b 1

:nosdk
echo course: The .NET 10 SDK is missing: install it from https://dotnet.microsoft.com/download/dotnet/10.0, then run course again. 1>&2
exit /b 2

:unwritable
echo course: Cannot write to %STATE%: check whose folder it is and whether the disk is full. 1>&2
exit /b 2

:inuse
echo course: %BIN% is in use: close what runs from it, then run course again. 1>&2
exit /b 1
