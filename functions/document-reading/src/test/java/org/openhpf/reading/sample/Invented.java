package org.openhpf.reading.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Invents people, companies, places and the numbers they are given, check digits included. */
final class Invented {
  private static final String SURNAMES =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向汤";
  private static final String[] DOUBLE_SURNAMES = {"欧阳", "上官", "司马", "诸葛", "司徒"};
  private static final String GIVEN =
      "伟芳娜敏静秀丽强磊洋艳勇军杰娟涛超明霞平刚桂英华文玉建国志红春梅晓燕飞鹏辉宇浩然子轩梓涵雨欣怡诺思远嘉琪俊豪雪莹佳慧婷倩颖琳瑶凯旭东海波峰云龙天佑泽睿博";
  private static final String RARE = "喆翀珺旻玥彧晗祎骁昇璟堃瑄镕赟昊煜淼鑫垚焱翾頔昶祺烨玮珂瑾钰钧铖锴锟霖霏霁";
  private static final String[] FAMILY_NAMES = {
    "买买提·艾力", "阿依古丽·吐尔逊", "努尔麦麦提·阿卜杜拉", "古丽娜尔·马合木提", "扎西·次仁", "迪丽热巴·玉素甫"
  };
  static final String[] NATIONS =
      ("汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 "
              + "达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺")
          .split(" ");
  private static final String[] ROADS =
      ("人民 中山 解放 建设 和平 天河 体育西 东风中 江南大道 环市东 北京 黄埔大道 新港西 花城 珠江 文化 朝阳 胜利 长江 黄河 迎宾 滨江 南京 科技 工业 学府 凤凰 龙泉 翠竹 桃园")
          .split(" ");
  private static final String[] VILLAGES = "东升 新华 石桥 大塘 张家 李家沟 上坪 下寨 河西 龙潭 古城 柳林".split(" ");
  private static final String[] TRADES =
      "科技 信息技术 贸易 建筑工程 物业管理 餐饮管理 医疗器械 文化传播 供应链管理 新能源 教育咨询 电子商务".split(" ");
  private static final String[] WORDS =
      "华润 天成 博远 瑞丰 恒达 万象 启明 星辰 海纳 众合 鼎盛 云帆 卓越 中创 佳信 泰和 嘉禾 锐捷 广源 盛世".split(" ");
  private static final String USCC = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final Map<String, String> DIVISIONS = divisions();
  private static final List<String> COUNTIES =
      DIVISIONS.keySet().stream()
          .filter(code -> !code.endsWith("00") && code.compareTo("710000") < 0)
          .toList();

  private final Random random;

  Invented(Random random) {
    this.random = random;
  }

  /** A person; {@code sex} is 男 or 女, {@code ethnicity} without 族. */
  record Person(
      String name,
      String sex,
      String ethnicity,
      LocalDate birth,
      String address,
      String idNumber) {}

  Person person() {
    String county = COUNTIES.get(random.nextInt(COUNTIES.size()));
    LocalDate birth = date(1940, 2007);
    int order = random.nextInt(1, 1000);
    String sex = order % 2 == 1 ? "男" : "女";
    String nation = random.nextInt(10) < 5 ? "汉" : pick(NATIONS);
    return new Person(name(), sex, nation, birth, address(county), idNumber(county, birth, order));
  }

  String name() {
    int draw = random.nextInt(100);
    if (draw < 4) {
      return pick(FAMILY_NAMES);
    }
    String surname = draw < 8 ? pick(DOUBLE_SURNAMES) : pick(SURNAMES);
    String first = draw < 40 ? pick(RARE) : pick(GIVEN);
    return surname + (random.nextInt(4) == 0 ? first : first + pick(GIVEN));
  }

  String county() {
    return COUNTIES.get(random.nextInt(COUNTIES.size()));
  }

  String address(String county) {
    String province = DIVISIONS.get(county.substring(0, 2) + "0000");
    String city = DIVISIONS.getOrDefault(county.substring(0, 4) + "00", "");
    String place = (province.equals(city) ? province : province + city) + DIVISIONS.get(county);
    return switch (random.nextInt(4)) {
      case 0 -> place + pick(ROADS) + "路" + random.nextInt(1, 999) + "号";
      case 1 ->
          place
              + pick(VILLAGES)
              + "镇"
              + pick(VILLAGES)
              + "村"
              + random.nextInt(1, 20)
              + "组"
              + random.nextInt(1, 200)
              + "号";
      case 2 ->
          place
              + pick(ROADS)
              + "路"
              + random.nextInt(1, 999)
              + "号"
              + pick(WORDS)
              + "花园"
              + random.nextInt(1, 30)
              + "栋"
              + random.nextInt(1, 5)
              + "单元"
              + random.nextInt(101, 3305)
              + "室";
      default ->
          place
              + pick(ROADS)
              + "街"
              + random.nextInt(1, 99)
              + "号之"
              + "一二三四五".charAt(random.nextInt(5))
              + random.nextInt(101, 999)
              + "房";
    };
  }

  String policeOf(String county) {
    String city = DIVISIONS.getOrDefault(county.substring(0, 4) + "00", "");
    String name = DIVISIONS.get(county);
    return (name.endsWith("区") && !city.isEmpty() && random.nextBoolean() ? city : "")
        + name
        + (name.endsWith("区") && random.nextBoolean() ? "公安分局" : "公安局").replace("公安分局", "公安分局");
  }

  static String idNumber(String county, LocalDate birth, int order) {
    String first = county + birth.toString().replace("-", "") + "%03d".formatted(order);
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += weights[i] * (first.charAt(i) - '0');
    }
    return first + "10X98765432".charAt(sum % 11);
  }

  String creditCode(String county) {
    var body = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      body.append(i == 0 ? "M".charAt(0) : USCC.charAt(random.nextInt(i < 3 ? 31 : 10)));
    }
    if (random.nextBoolean()) {
      body.setLength(0);
      for (int i = 0; i < 8; i++) {
        body.append(random.nextInt(10));
      }
    }
    int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      sum += weights[i] * Character.digit(body.charAt(i), 36);
    }
    String first = "91" + county + body + "0X987654321".charAt(sum % 11);
    int check = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      check += weight * USCC.indexOf(first.charAt(i));
      weight = weight * 3 % 31;
    }
    return first + USCC.charAt((31 - check % 31) % 31);
  }

  String cardNumber(String prefix, int length) {
    var digits = new StringBuilder(prefix);
    while (digits.length() < length - 1) {
      digits.append(random.nextInt(10));
    }
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      sum += i % 2 == 0 ? digit * 2 / 10 + digit * 2 % 10 : digit;
    }
    return digits.append((10 - sum % 10) % 10).toString();
  }

  String company(String county) {
    String city = DIVISIONS.getOrDefault(county.substring(0, 4) + "00", DIVISIONS.get(county));
    String place = city.length() > 5 ? city.substring(0, 2) : city;
    return switch (random.nextInt(3)) {
      case 0 -> place + pick(WORDS) + pick(TRADES) + "有限公司";
      case 1 ->
          pick(WORDS) + pick(WORDS) + "（" + place.replace("市", "") + "）" + pick(TRADES) + "股份有限公司";
      default -> place + DIVISIONS.get(county) + pick(WORDS) + pick(TRADES) + "有限责任公司";
    };
  }

  LocalDate date(int from, int to) {
    return LocalDate.of(from, 1, 1).plusDays(random.nextInt((to - from + 1) * 365));
  }

  String pick(String characters) {
    int[] points = characters.codePoints().toArray();
    return Character.toString(points[random.nextInt(points.length)]);
  }

  String pick(String[] words) {
    return words[random.nextInt(words.length)];
  }

  String division(String code) {
    return DIVISIONS.get(code);
  }

  int number(int from, int to) {
    return random.nextInt(from, to);
  }

  /** Chinese text without sense, for dense pages. */
  String sentence(int length) {
    var text = new StringBuilder();
    while (text.length() < length) {
      text.append(
          switch (random.nextInt(6)) {
            case 0 -> address(county());
            case 1 -> "根据《住房公积金管理条例》第" + pick("一二三四五六七八九十") + "条的规定，";
            case 2 -> "职工应当向住房公积金管理中心提出申请，并提供有关证明材料；";
            case 3 ->
                "缴存比例为百分之"
                    + pick("五六七八九")
                    + "，月缴存额"
                    + number(100, 9999)
                    + "."
                    + number(10, 99)
                    + "元。";
            case 4 -> "单位应当于每月发放职工工资之日起" + number(2, 9) + "日内将缴存的住房公积金汇缴到专户内，";
            default -> "经审核，" + name() + "提交的购房合同、发票和不动产权证书真实有效，";
          });
    }
    return text.substring(0, length);
  }

  private static Map<String, String> divisions() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Invented.class.getResourceAsStream("/org/openhpf/kernel/divisions.csv"),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> line.matches("\\d{6},.*"))
          .collect(
              Collectors.toMap(
                  line -> line.substring(0, 6),
                  line -> line.substring(7),
                  (a, b) -> a,
                  LinkedHashMap::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
