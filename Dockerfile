# One image for every process: the command says which (api, worker, migrate, workspace, sandbox, check).

FROM eclipse-temurin:17.0.17_10-jdk-noble AS build
WORKDIR /build
COPY . .
# The gates belong to ./mvnw verify; here only the jar is wanted.
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw -B -ntp -DskipTests -Dspotless.check.skip -Denforcer.skip -P '!gates' package -pl quickstart -am

FROM eclipse-temurin:17.0.17_10-jre-noble
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin overture
WORKDIR /app
COPY --from=build /build/quickstart/target/overture.jar overture.jar
COPY LICENSE LICENSE
USER 10001
# Inside a container all interfaces are the container's own; which ports are published is docker-compose.yml's choice.
ENV OVERTURE_API_BIND_HOST=0.0.0.0 \
    OVERTURE_WORKER_BIND_HOST=0.0.0.0 \
    SANDBOX_BIND_HOST=0.0.0.0 \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=75 -XX:+ExitOnOutOfMemoryError"
ENTRYPOINT ["java", "-Dfile.encoding=UTF-8", "-jar", "/app/overture.jar"]
CMD ["--help"]
