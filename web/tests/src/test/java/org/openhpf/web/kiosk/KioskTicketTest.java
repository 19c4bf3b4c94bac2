package org.openhpf.web.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openhpf.web.browser.Browser;
import org.openhpf.web.browser.BrowserTest;
import org.openhpf.web.browser.Device;
import org.openhpf.web.browser.Page;
import org.openhpf.web.browser.Visit;
import org.openhpf.web.hall.Booked;
import org.openhpf.web.hall.Hall;
import org.openhpf.web.inspection.Inspection;
import org.openqa.selenium.Keys;
import tools.jackson.databind.JsonNode;

/** How people in a hall come to their number at the kiosk. */
@BrowserTest
class KioskTicketTest {
  private static final String BRANCH = "baiyun";

  /** Whose second appointment nobody checks in. */
  private static final String OTHER_BRANCH = "huangpu";

  private static Page kiosk(Browser browser, Hall hall) {
    return Kiosk.at(BRANCH, browser, hall, Visit.on(Device.KIOSK));
  }

  @Test
  void theCodeOfAnAppointmentGivesTheNumber(Browser browser, Hall hall) {
    Booked booked = hall.appointment(BRANCH, 0);
    Page page = kiosk(browser, hall);
    Inspection.of(page, "three ways to a number").picture("kiosk-start").mustHold();
    page.press("预约码取号");
    page.sees("请输入预约码");
    page.keys("12345", Keys.ENTER);
    page.sees("还差 4 位");
    page.keys("6782", Keys.ENTER);
    page.sees("没有找到这个预约");
    page.press("重新开始");
    page.press("预约码取号");
    page.sees("请输入预约码");
    Kiosk.touch(page, mistyped(booked.ticketCode()));
    page.sees("有一位不对");
    Inspection.of(page, "a code with a wrong digit").picture("kiosk-code").mustHold();
    page.press("删除");
    page.seesNoMore("有一位不对");
    Kiosk.touch(page, booked.ticketCode().substring(8));
    page.press("取号");

    String number = Kiosk.numberDrawn(page);
    assertThat(number).startsWith("AP");
    page.sees("提取业务");
    page.sees("3、4、6 号");
    JsonNode ticket = hall.get("/v1/tickets/" + booked.appointmentId(), booked.token()).body();
    assertThat(BarCodes.read(page)).isEqualTo(ticket.path("serial").asString());
    Inspection.of(page, "the number, with its slip").picture("kiosk-number").mustHold();
    theSlipFitsARollOf80Millimetres(page, number);
  }

  @Test
  void theIdNumberFindsOnesOwnAppointment(Browser browser, Hall hall) {
    Booked booked = hall.appointment(BRANCH, 1);
    Page page = kiosk(browser, hall);
    page.press("身份证取号");
    page.sees("请输入身份证号");
    Kiosk.touch(page, mistyped(booked.idNumber()));
    page.sees("有一位不对");
    page.press("删除");
    Kiosk.touch(page, booked.idNumber().substring(17));

    assertThat(typed(page)).isEqualTo("●●●●●● ●●●●●●●● " + booked.idNumber().substring(14));
    Inspection.of(page, "an id number, hidden but for its end").picture("kiosk-card").mustHold();
    page.press("显示");
    assertThat(typed(page).replace(" ", "")).isEqualTo(booked.idNumber());

    page.press("取号");
    assertThat(Kiosk.numberDrawn(page)).startsWith("AP");
    assertThat(hall.get("/v1/tickets/" + booked.appointmentId(), booked.token()).status())
        .isEqualTo(200);
    page.press("完成");
    page.sees(Kiosk.HOME);
    page.back();
    assertThat(page.text()).doesNotContain("您的号码");
  }

  @Test
  void theIdNumberFindsWhatTheFamilyBooked(Browser browser, Hall hall) {
    Booked booked = hall.mothersAppointment(BRANCH);
    Page page = Kiosk.at(BRANCH, browser, hall, Visit.on(Device.KIOSK).inElderMode());
    page.press("身份证取号");
    page.sees("请输入身份证号");
    page.keys(booked.idNumber().toLowerCase(Locale.ROOT), Keys.ENTER);
    assertThat(Kiosk.numberDrawn(page)).startsWith("AP");
    Inspection.of(page, "the number, with its slip").picture("kiosk-number-elder").mustHold();
    page.press("朗读本页");
    page.until("the number to be read aloud", () -> page.spoken().toString().contains("A P 0 0"));
  }

  @Test
  void whoHasNoAppointmentIsOfferedANumberWithTheirIdNumber(Browser browser, Hall hall) {
    Page page = kiosk(browser, hall);
    page.press("身份证取号");
    page.sees("请输入身份证号");
    page.keys(hall.appointment(OTHER_BRANCH, 1).idNumber(), Keys.ENTER);
    page.sees("您约的是 今天");
    page.sees("黄埔管理部。请按约好的时间和地点去");
    page.press("重新开始");

    page.press("身份证取号");
    page.sees("请输入身份证号");
    page.keys(hall.newIdNumber(), Keys.ENTER);
    page.sees("没有查到今天的预约");
    Inspection.of(page, "no appointment").picture("kiosk-no-appointment").mustHold();
    page.press("取现场号");
    page.press("贷款业务");
    String number = Kiosk.numberDrawn(page);
    assertThat(kindOf(number, hall)).as("older than 60 by the id number").isEqualTo("elder");
  }

  @Test
  void anElderTakesOneNumberHoweverOftenItIsPressed(Browser browser, Hall hall) {
    int before = waiting(hall).size();
    Page page = Kiosk.at(BRANCH, browser, hall, Visit.on(Device.KIOSK).inElderMode());
    Inspection.of(page, "three ways to a number").picture("kiosk-start-elder").mustHold();
    page.press("现场取号");
    page.sees("请选择要办的业务");
    Inspection.of(page, "what for").picture("kiosk-categories-elder").mustHold();
    page.press("缴存业务");
    page.sees("您满 60 岁吗");
    Inspection.of(page, "whether an elder comes").mustHold();
    page.script(
        "const press = arguments[0]; press.click(); press.click();"
            // The first answer is waited for, then pressed again before the screen changes.
            + " const again = setInterval(() => press.isConnected ? press.click() : clearInterval(again))",
        page.find("button", "满 60 岁，长辈优先"));
    String number = Kiosk.numberDrawn(page);
    assertThat(waiting(hall)).hasSize(before + 1);
    assertThat(kindOf(number, hall)).isEqualTo("elder");
  }

  @Test
  void withoutTouchingTheScreen(Browser browser, Hall hall) {
    Page page = kiosk(browser, hall);
    page.tabTo("button", "现场取号");
    page.keys(Keys.ENTER);
    page.sees("请选择要办的业务");
    page.tabTo("button", "综合咨询");
    page.keys(Keys.SPACE);
    page.sees("您满 60 岁吗");
    page.tabTo("button", "不满 60 岁");
    page.keys(Keys.ENTER);
    assertThat(kindOf(Kiosk.numberDrawn(page), hall)).isEqualTo("walk-in");
  }

  /** What is printed is the slip alone, on one sheet. */
  private static void theSlipFitsARollOf80Millimetres(Page page, String number) {
    page.command("Emulation.setEmulatedMedia", Map.of("media", "print"));
    assertThat(page.text().lines().filter(line -> !line.isBlank()))
        .startsWith("白云管理部", number)
        .contains("提取业务")
        .noneMatch(line -> line.matches(".*(打印|完成|12329|长辈版).*"));
    page.command("Emulation.setEmulatedMedia", Map.of("media", ""));
    Object pdf = page.command("Page.printToPDF", Map.of("preferCSSPageSize", true)).get("data");
    String paper =
        new String(Base64.getDecoder().decode((String) pdf), StandardCharsets.ISO_8859_1);
    // 80 mm are 226.77 points; a second sheet would be a second box.
    assertThat(paper.split("/MediaBox", -1)).hasSize(2);
    assertThat(paper).containsPattern("/MediaBox ?\\[ ?0 0 22[67](\\.\\d+)? ");
  }

  /** The same with another last digit. */
  private static String mistyped(String number) {
    int last = number.length() - 1;
    return number.substring(0, last) + (number.charAt(last) == '1' ? '2' : '1');
  }

  private static String typed(Page page) {
    return String.valueOf(page.script("return document.querySelector('#number').textContent"));
  }

  private static List<JsonNode> waiting(Hall hall) {
    JsonNode queue = hall.get("/v1/branches/" + BRANCH + "/queue", hall.token("staff")).body();
    return List.copyOf(queue.path("waiting").values());
  }

  private static String kindOf(String number, Hall hall) {
    Stream<JsonNode> waiting = waiting(hall).stream();
    return waiting
        .filter(one -> one.path("number").asString().equals(number))
        .findFirst()
        .orElseThrow()
        .path("kind")
        .asString();
  }
}
