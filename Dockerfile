# syntax=docker/dockerfile:1
# The bases are named by version and not by digest: "docker build --pull" takes the newest corrections of the system and
# of Java, and without --pull a base that lies here stays as old as it is. Who needs the same bytes each time writes
# @sha256:… behind them, from "docker buildx imagetools inspect".
FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY .mvn .mvn
COPY mvnw pom.xml ./
COPY frontend frontend
COPY src src
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -ntp package -Dmaven.test.skip -Dspotless.check.skip
# Layers that rarely change first, so that a new version of Panelboard is a small download.
RUN java -Djarmode=tools -jar target/panelboard.jar extract --layers --destination layers

FROM eclipse-temurin:25-jre
RUN useradd --uid 10001 --no-create-home --home-dir /app --shell /usr/sbin/nologin panelboard \
 && install -d -m 700 -o panelboard -g panelboard /app/data
WORKDIR /app
COPY --from=build /src/layers/dependencies/ ./
COPY --from=build /src/layers/snapshot-dependencies/ ./
COPY --from=build /src/layers/application/ ./
# Classes loaded and linked ahead: half the time to the first page. The cache fits this image's JDK and no other.
RUN PANELBOARD_DATA=/tmp/training java -XX:AOTCacheOutput=panelboard.aot -Dspring.context.exit=onRefresh -jar panelboard.jar \
 && rm -r /tmp/training
USER panelboard
# Who reaches a container is decided where its port is published: in here, every address is listened on. In the host's
# own network nothing decides that: there, set SERVER_ADDRESS=127.0.0.1.
ENV SERVER_ADDRESS=0.0.0.0 SERVER_PORT=8080 PANELBOARD_DATA=/app/data
EXPOSE 8080
# Without a volume of a name, "docker run" makes one without: the data outlives the container also for who forgets it.
VOLUME /app/data
# Whoever acts on this restarts the container, and a restart brings no database back: it asks only whether the process is
# alive. Load balancers ask /readyz. No curl is needed: bash opens the connection itself and looks for the 200.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$SERVER_PORT && printf 'GET %s/livez HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' \"${SERVER_SERVLET_CONTEXT_PATH%/}\" >&3 && head -n 1 <&3 | grep -q ' 200'"]
# The cache's own warnings would stand as plain lines in a log of JSON. Without memory nothing is right any more: it ends,
# and is started again.
ENTRYPOINT ["java", "-XX:AOTCache=panelboard.aot", "-Xlog:aot*=off", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-jar", "panelboard.jar"]
