package org.openhpf.bench.booking;

import org.openhpf.appointments.booking.DynamoSlots;
import org.openhpf.appointments.hall.PlannedSlot;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.storage.Table;
import org.openhpf.storage.Transactions;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** AppointmentTable of the platform that runs. */
final class BookingTable {
  private final DynamoDbClient dynamoDb;
  private final String name;

  BookingTable(DynamoDbClient dynamoDb) {
    this.dynamoDb = dynamoDb;
    this.name =
        dynamoDb.listTables().tableNames().stream()
            .filter(table -> table.endsWith("AppointmentTable"))
            .findFirst()
            .orElseThrow();
  }

  /** Opens a slot with so many places, whatever the plan says. */
  void open(SlotId slot, int places) {
    new DynamoSlots(new Table(dynamoDb, name), new Transactions(dynamoDb))
        .open(slot, new PlannedSlot(slot.startTime(), slot.startTime().plusMinutes(30), places));
  }

  StoredPlaces places() {
    return StoredPlaces.of(
        dynamoDb.scanPaginator(scan -> scan.tableName(name).consistentRead(true)).items());
  }
}
