@REM Called by mvnw.cmd: sets JAVA_HOME to a JDK that can build Panelboard, like find-jdk.sh does elsewhere.
@CALL :isNewEnough "%JAVA_HOME%" && EXIT /B 0
@FOR /D %%D IN (
  "%ProgramFiles%\Eclipse Adoptium\*"
  "%ProgramFiles%\Java\*"
  "%ProgramFiles%\Microsoft\*"
  "%ProgramFiles%\Amazon Corretto\*"
  "%ProgramFiles%\Zulu\*"
  "%USERPROFILE%\.sdkman\candidates\java\*"
  "%USERPROFILE%\.jdks\*"
) DO @(
  CALL :isNewEnough "%%~D" && (
    SET "JAVA_HOME=%%~D"
    EXIT /B 0
  )
)
@ECHO Panelboard needs a JDK 25 or newer and found none: install one, for example Eclipse Temurin 25 from https://adoptium.net, or set JAVA_HOME to yours. 1>&2
@EXIT /B 1

:isNewEnough
@IF NOT EXIST "%~1\bin\javac.exe" EXIT /B 1
@IF NOT EXIST "%~1\release" EXIT /B 1
@FINDSTR /R /C:"^JAVA_VERSION=.2[5-9]" /C:"^JAVA_VERSION=.[3-9][0-9]" "%~1\release" >NUL
@EXIT /B %ERRORLEVEL%
