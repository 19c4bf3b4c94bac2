package org.openhpf.reading.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OutlinesTest {
  private static final int TRIES = 500;

  private final Random random = new Random(7);

  @Test
  void a_map_takes_corners_to_corners_and_back() {
    for (int i = 0; i < TRIES; i++) {
      Quad photographed = seen(Quad.of(0, 0, 856, 540));
      Quad upright = Quad.of(0, 0, 600, 400);
      Homography there = Homography.between(upright, photographed);
      Homography back = Homography.between(photographed, upright);
      var place = new Point(random.nextDouble(600), random.nextDouble(400));
      assertThat(back.apply(there.apply(place)).distance(place)).isLessThan(1e-6);
      for (int corner = 0; corner < 4; corner++) {
        Point mapped = there.apply(upright.corners().get(corner));
        assertThat(mapped.distance(photographed.corners().get(corner))).isLessThan(1e-6);
      }
    }
  }

  @Test
  void corners_in_a_line_are_no_outline() {
    var flat = new Quad(new Point(0, 0), new Point(1, 0), new Point(2, 0), new Point(3, 0));
    assertThatThrownBy(() -> Homography.between(flat, Quad.of(0, 0, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_least_rectangle_of_a_line_s_points_is_the_line() {
    for (int i = 0; i < TRIES; i++) {
      double angle = random.nextDouble(-1.4, 1.4);
      Quad line = turned(Quad.of(10, 20, 310, 60), angle);
      var points = new ArrayList<>(line.corners());
      for (int k = 0; k < 50; k++) {
        Quad part = line.part(random.nextDouble(), 1);
        points.add(part.topLeft().towards(part.bottomRight(), random.nextDouble()));
      }
      Quad least = Hull.of(points).leastRectangle();
      assertThat(least.width()).isCloseTo(300, within(1e-6));
      assertThat(least.height()).isCloseTo(40, within(1e-6));
      assertThat(least.angle()).isCloseTo(angle, within(1e-6));
      assertThat(points.stream().filter(least.grown(1e-6, 1e-6)::contains)).hasSameSizeAs(points);
    }
  }

  @Test
  void reversed_twice_and_turned_four_times_is_the_same() {
    Quad quad = seen(Quad.of(0, 0, 100, 50));
    assertThat(quad.reversed().reversed()).isEqualTo(quad);
    assertThat(quad.turned().turned().turned().turned()).isEqualTo(quad);
    assertThat(quad.turned().turned()).isEqualTo(quad.reversed());
  }

  @Test
  void what_is_cut_out_stands_where_it_stood_on_the_page() {
    byte[] pixels = new byte[400 * 300];
    java.util.Arrays.fill(pixels, (byte) 255);
    Quad page = turned(Quad.of(100, 100, 300, 200), 0.3);
    Quad mark = page.part(0.25, 0.5);
    for (int y = 0; y < 300; y++) {
      for (int x = 0; x < 400; x++) {
        if (mark.contains(new Point(x + 0.5, y + 0.5))) {
          pixels[y * 400 + x] = 0;
        }
      }
    }
    GreyImage cut = Rectification.cut(new GreyImage(400, 300, pixels), page, 200, 100);
    assertThat(cut.at(75, 50)).isLessThan(20);
    assertThat(List.of(cut.at(20, 50), cut.at(130, 50), cut.at(190, 90))).allMatch(g -> g > 235);
  }

  @Test
  void leaning_strokes_are_set_upright() {
    byte[] pixels = new byte[200 * 48];
    java.util.Arrays.fill(pixels, (byte) 255);
    for (int y = 0; y < 48; y++) {
      for (int x = 40; x < 170; x += 20) {
        pixels[y * 200 + x + (int) Math.round(0.24 * (y - 24))] = 0;
        pixels[y * 200 + x + 1 + (int) Math.round(0.24 * (y - 24))] = 0;
      }
    }
    GreyImage upright = Slant.corrected(new GreyImage(200, 48, pixels));
    for (int y = 4; y < 44; y++) {
      assertThat(Math.min(upright.at(60, y), upright.at(61, y))).isLessThan(140);
    }
  }

  private Quad seen(Quad flat) {
    List<Point> moved =
        turned(flat, random.nextDouble(-3, 3)).corners().stream()
            .map(
                p ->
                    p.plus(
                        random.nextDouble(-20, 20) * flat.width() / 856,
                        random.nextDouble(-20, 20) * flat.width() / 856))
            .toList();
    return new Quad(moved.get(0), moved.get(1), moved.get(2), moved.get(3));
  }

  private static Quad turned(Quad quad, double angle) {
    Point centre = quad.centre();
    List<Point> turned =
        quad.corners().stream()
            .map(
                p -> {
                  double x = p.x() - centre.x();
                  double y = p.y() - centre.y();
                  return new Point(
                      centre.x() + x * Math.cos(angle) - y * Math.sin(angle),
                      centre.y() + x * Math.sin(angle) + y * Math.cos(angle));
                })
            .toList();
    return new Quad(turned.get(0), turned.get(1), turned.get(2), turned.get(3));
  }
}
