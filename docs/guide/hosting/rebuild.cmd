@echo off
rem Windows: builds the site; run it from the Task Scheduler every half hour, e.g.
rem   schtasks /Create /TN duizhao /SC MINUTE /MO 30 /TR "D:\duizhao\docs\guide\hosting\rebuild.cmd"
rem A build without any change does nothing and takes a second; a failed build leaves the site that is there.
cd /d "%~dp0..\..\.."
if not exist .build mkdir .build
py scripts build --site D:\www\kb >> .build\scheduled.log 2>&1
if %ERRORLEVEL% LEQ 1 exit /b 0
exit /b %ERRORLEVEL%
