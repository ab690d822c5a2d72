# The hub's own images, from what `mvn package` has built: docker-compose.yml names the target and the application.
FROM eclipse-temurin:25-jre AS base
WORKDIR /hub

# The operator's command: provisions Kafka and leaves.
FROM base AS tool
COPY local/target/hub-local.jar local/target/lib/*.jar /hub/lib/
ENTRYPOINT ["java", "-XX:TieredStopAtLevel=1", "-Dhub.root=/hub", "-cp", "/hub/lib/*", "hub.local.Main"]

# ingest or api.
FROM base AS app
ARG APP
COPY ${APP}/target/hub-${APP}-app.jar /hub/hub.jar
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-jar", "/hub/hub.jar", \
            "--spring.config.additional-location=file:/hub/hub.properties"]
