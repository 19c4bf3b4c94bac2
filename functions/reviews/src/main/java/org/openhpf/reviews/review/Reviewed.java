package org.openhpf.reviews.review;

import java.util.Optional;
import org.openhpf.reviews.rectification.Rectification;
import org.openhpf.reviews.service.Service;

/**
 * A review with its service.
 *
 * @param rectification of a negative one
 */
public record Reviewed(Review review, Service service, Optional<Rectification> rectification) {}
