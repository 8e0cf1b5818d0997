# One image for every service: the command names which. Build the distribution first: ./basir --version
FROM eclipse-temurin:25-jre

RUN groupadd --system --gid 10001 basir \
 && useradd --system --uid 10001 --gid basir --home-dir /var/lib/basir --create-home basir
WORKDIR /opt/basir

# Libraries change rarely, our own jars with every commit: two layers.
COPY app/target/basir/lib/ lib/
COPY app/target/basir/basir.jar ./

# A trial run of the whole suite writes the cache of loaded classes that each service starts from.
ENV BASIR_HOME=/var/lib/basir \
    JDK_JAVA_OPTIONS="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+UseCompactObjectHeaders"
RUN chown basir:basir /opt/basir
USER basir
RUN BASIR_HOME=/tmp/prepare java -XX:AOTCacheOutput=/opt/basir/basir.aot -jar basir.jar prepare \
 && rm -rf /tmp/prepare

EXPOSE 8080 9080
ENTRYPOINT ["java", "-XX:AOTCache=/opt/basir/basir.aot", "-XX:MaxRAMPercentage=60", "-cp", "basir.jar"]
CMD ["org.basir.app.Basir", "serve"]
