package org.openhpf.province.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two environments restored from one snapshot never draw the same numbers. */
class FreshRandomnessTest {

  static List<Object> drawing() {
    return List.of(
        new Sm2Signatures(OpenSsl.text("privateKey"), "id", Sm2Signatures.Form.RAW),
        new Sm2Encryption(OpenSsl.text("publicKey"), Sm2Encryption.Form.C1C3C2),
        new Sm4Encryption(Sm4Encryption.Mode.GCM));
  }

  /** A snapshot holds the state of the source; copied twice, a seeded one would draw alike. */
  @ParameterizedTest
  @MethodSource("drawing")
  void copiesOfTheSourceDrawDifferentNumbers(Object drawing) throws Exception {
    Field field = drawing.getClass().getDeclaredField("random");
    field.setAccessible(true);
    var source = (SecureRandom) field.get(drawing);
    source.nextLong(); // in use before the snapshot
    byte[] snapshot = written(source);
    assertThat(read(snapshot).nextLong()).isNotEqualTo(read(snapshot).nextLong());
    assertThat(Modifier.isStatic(field.getModifiers())).isFalse();
    // Another source than the kernel's would keep its own state.
    assertThat(source.getAlgorithm()).isEqualTo("NativePRNG");
  }

  @ParameterizedTest
  @MethodSource("drawing")
  void noneIsDrawnTwice(Object drawing) {
    byte[] text = "林示例".getBytes(StandardCharsets.UTF_8);
    assertThat(
            IntStream.range(0, 20)
                .mapToObj(
                    n ->
                        switch (drawing) {
                          case Sm2Signatures signatures -> signatures.sign(text);
                          case Sm2Encryption sm2 -> sm2.encrypt(text);
                          case Sm4Encryption sm4 -> sm4.encrypt(new byte[16], text);
                          default -> throw new AssertionError();
                        })
                // r, the point, the initial value: what the random number alone decides
                .map(bytes -> HexFormat.of().formatHex(Arrays.copyOf(bytes, 12))))
        .doesNotHaveDuplicates();
  }

  private static byte[] written(SecureRandom source) throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(source);
    }
    return bytes.toByteArray();
  }

  private static SecureRandom read(byte[] bytes) throws Exception {
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return (SecureRandom) in.readObject();
    }
  }
}
