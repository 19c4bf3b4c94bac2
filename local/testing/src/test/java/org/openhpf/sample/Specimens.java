package org.openhpf.sample;

import java.time.Instant;
import org.openhpf.another.Neighbour;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Classes that each break one of the rules, and some that break none. */
public final class Specimens {
  private Specimens() {}
}

class StoredInDomain {
  AttributeValue value = AttributeValue.fromS("");
}

class DynamoStored {
  AttributeValue value = AttributeValue.fromS("");

  record Part(AttributeValue value) {}
}

class UsesNeighbour {
  Neighbour neighbour = new Neighbour("");
}

class BookingHelper {}

class BaseBookingHandler {}

class CommonBookings {}

class ReadsTheWall {
  Instant now = Instant.now();
}
