package org.openhpf.bench.reviews;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openhpf.bench.Measure;

/** A crowd that reviews at once, what a review writes, and a month of reviews and its figures. */
public final class Reviews {
  private final Path root;
  private final int users;
  private final long ofAMonth;

  /**
   * @param root of the repository, built
   * @param users who review at once
   * @param ofAMonth reviews of the month that is asked for
   */
  public Reviews(Path root, int users, long ofAMonth) {
    this.root = root;
    this.users = users;
    this.ofAMonth = ofAMonth;
  }

  public List<Measure> measure(int rounds) throws Exception {
    var measures = new ArrayList<Measure>();
    measures.addAll(new ReviewCrowd(root, users).measure(rounds));
    measures.addAll(WrittenReview.measure());
    measures.addAll(new MonthOfReviews(ofAMonth).measure());
    return measures;
  }
}
