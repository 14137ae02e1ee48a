# Sourced by mvnw: sets JAVA_HOME to a JDK that can build Panelboard, since Maven itself has to start on it.
# Runs under "set -euf". Versions are read from the JDK's "release" file, because starting every JVM takes seconds.
# JDK_SEARCH_ROOT is put before the system folders; the tests use it.

jdk_needed=25

jdk_is_new_enough() {
  [ -n "$1" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  while IFS='=' read -r jdk_key jdk_version; do
    [ "$jdk_key" = JAVA_VERSION ] || continue
    jdk_version=${jdk_version#\"}
    jdk_version=${jdk_version%%[!0-9]*}
    [ "${jdk_version:-0}" -ge "$jdk_needed" ]
    return
  done <"$1/release"
  return 1
}

jdk_of_path() {
  jdk_javac=$(command -v javac) || return 0
  jdk_javac=$(readlink -f "$jdk_javac" 2>/dev/null) || return 0
  printf '%s\n' "${jdk_javac%/bin/javac}"
}

jdk_find() {
  set +f # the folders below are patterns
  for jdk_home in "${JAVA_HOME-}" "$(jdk_of_path)" \
    "${JDK_SEARCH_ROOT-}"/usr/lib/jvm/* \
    "${JDK_SEARCH_ROOT-}"/usr/lib64/jvm/* \
    "${JDK_SEARCH_ROOT-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${JDK_SEARCH_ROOT-}"/opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME-}"/.sdkman/candidates/java/* \
    "${HOME-}"/.jdks/* \
    "${JDK_SEARCH_ROOT-}"/opt/java* "${JDK_SEARCH_ROOT-}"/opt/java/* \
    "${JDK_SEARCH_ROOT-}"/opt/jdk*; do
    if jdk_is_new_enough "$jdk_home"; then
      set -f
      JAVA_HOME=$jdk_home
      export JAVA_HOME
      return
    fi
  done
  echo "Panelboard needs a JDK $jdk_needed or newer and found none: install one, for example Eclipse Temurin $jdk_needed from https://adoptium.net, or set JAVA_HOME to yours." >&2
  exit 1
}

jdk_find
