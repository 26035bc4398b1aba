# The jar is built before: mvn package
FROM eclipse-temurin:17-jre AS layers
WORKDIR /build
COPY target/guanka.jar guanka.jar
RUN java -Djarmode=tools -jar guanka.jar extract --layers --destination layers

FROM eclipse-temurin:17-jre
RUN groupadd --system guanka \
 && useradd --system --gid guanka --home-dir /guanka --create-home --shell /usr/sbin/nologin guanka
WORKDIR /guanka
# what seldom changes first
COPY --from=layers /build/layers/dependencies/ ./
COPY --from=layers /build/layers/spring-boot-loader/ ./
COPY --from=layers /build/layers/snapshot-dependencies/ ./
COPY --from=layers /build/layers/application/ ./
USER guanka
EXPOSE 8080
# the image has no curl: bash speaks HTTP well enough for this
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=6 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080; printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3; grep -q '^HTTP/1.[01] 200' <&3"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-jar", "guanka.jar"]
