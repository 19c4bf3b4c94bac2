package org.openhpf.local.host.sandbox.province;

import com.tencent.kona.crypto.util.SM2Ciphertext.Format;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhpf.local.host.console.Replies;
import org.openhpf.province.platform.HttpPlatform;
import org.openhpf.province.platform.PlatformSettings;
import org.openhpf.province.record.OutgoingRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sandbox on a free port, and the functions' client of it. */
final class Province implements AutoCloseable {
  static final LocalDate DAY = LocalDate.parse("2026-11-20");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  final ProvincePages pages;
  private final WebServer server;
  final String url;

  private Province(ProvincePages pages) {
    this.pages = pages;
    HttpRouting.Builder routing = HttpRouting.builder();
    routing.error(
        IllegalArgumentException.class,
        (request, response, e) -> Replies.problem(response, 400, "bad-request", e.getMessage()));
    pages.register(routing);
    server = WebServer.builder().host("127.0.0.1").port(0).routing(routing).build().start();
    url = "http://127.0.0.1:" + server.port();
  }

  static Province usual(Path state) {
    return new Province(new ProvincePages(state, InstantSource.system()));
  }

  static Province with(Path state, String userId, Format cipher, boolean gcm) {
    return new Province(new ProvincePages(state, InstantSource.system(), userId, cipher, gcm));
  }

  /** The variables of a function, as template.yaml makes them of the parameters. */
  Map<String, String> environment() {
    Map<String, String> parameters = pages.parameters(url);
    var environment = new HashMap<String, String>();
    environment.put("PROVINCE_URL", parameters.get("ProvincialPlatformUrl"));
    environment.put("PROVINCE_APP_MARK", parameters.get("ProvincialPlatformAppMark"));
    environment.put("PROVINCE_APP_WORD", parameters.get("ProvincialPlatformAppWord"));
    environment.put("PROVINCE_SIGNING_KEY", parameters.get("ProvincialSigningKey"));
    environment.put("PROVINCE_PLATFORM_KEY", parameters.get("ProvincialPlatformKey"));
    return environment;
  }

  HttpPlatform client(String forms) {
    return client(forms, InstantSource.system());
  }

  HttpPlatform client(String forms, InstantSource time) {
    Map<String, String> environment = environment();
    environment.put("PROVINCE_FORMS", forms);
    return new HttpPlatform("case", PlatformSettings.of(environment).orElseThrow(), time);
  }

  static InstantSource at(Instant instant) {
    return InstantSource.fixed(instant);
  }

  JsonNode kept() throws IOException, InterruptedException {
    return get("/_local/province/records?kind=case&day=" + DAY).path("items");
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return ask(HttpRequest.newBuilder(URI.create(url + path)).build());
  }

  JsonNode behave(String json) throws IOException, InterruptedException {
    return ask(
        HttpRequest.newBuilder(URI.create(url + "/_local/province/behaviour"))
            .POST(BodyPublishers.ofString(json))
            .build());
  }

  static JsonNode ask(HttpRequest request) throws IOException, InterruptedException {
    return JsonMapper.shared().readTree(HTTP.send(request, BodyHandlers.ofString()).body());
  }

  /** A promised case that is finished. */
  static Map<String, Object> fields(String projectNo) {
    var fields = new HashMap<String, Object>();
    fields.put("areaCode", "440100");
    fields.put("deptCode", "12440100MB2C123456");
    fields.put("taskCode", "124401000000000000444210100100A");
    fields.put("taskHandleItem", "租房提取住房公积金");
    fields.put("projectNo", projectNo);
    fields.put("projectName", "租房提取住房公积金");
    fields.put("proStatus", "3");
    fields.put("userName", "林示例");
    fields.put("userProp", "1");
    fields.put("certType", "111");
    fields.put("certNumber", "440100198507210028");
    fields.put("mobile", "13900000001");
    fields.put("projectType", "2");
    fields.put("promiseDay", 3L);
    fields.put("promiseType", "1");
    fields.put("anticipateDay", 10L);
    fields.put("anticipateType", "1");
    fields.put("proChannel", "2");
    fields.put("deptName", "广州住房公积金管理中心");
    fields.put("dataSource", "gjj");
    fields.put("applyDate", "2026-11-20 09:00:00");
    fields.put("acceptDate", "2026-11-20 09:05:00");
    fields.put("resultDate", "2026-11-21 16:00:00");
    return fields;
  }

  static OutgoingRecord.Complete record(String id, long version, Map<String, Object> fields) {
    return new OutgoingRecord.Complete(
        id,
        DAY,
        version,
        fields,
        Stream.of("userName", "certNumber", "mobile")
            .filter(fields::containsKey)
            .collect(Collectors.toSet()));
  }

  static OutgoingRecord.Complete record(String id, long version) {
    return record(id, version, fields(id));
  }

  @Override
  public void close() {
    server.stop();
  }
}
