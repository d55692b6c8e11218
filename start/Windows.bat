@echo off
rem A double click starts the studio in WSL, the Linux inside Windows; it opens the browser of Windows.
where wsl.exe >nul 2>nul && goto found
echo The studio needs WSL, the Linux inside Windows. Open PowerShell as administrator, paste this, then start again:
echo wsl --install
pause
exit /b 1
:found
wsl.exe --cd "%~dp0." sh ./studio.sh
