package org.openhpf.identity.person;

import static org.openhpf.storage.AttributeValues.key;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.edge.http.Role;
import org.openhpf.storage.RecordMapper;
import org.openhpf.storage.Sealer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A person as stored, {@code PERSON#id / PROFILE}; name and id number are sealed. */
public record PersonItem(
    String personId,
    PersonStatus personStatus,
    Optional<byte[]> sealedName,
    Optional<byte[]> sealedIdNumber,
    List<String> personRoles,
    Instant createdAt) {
  private static final RecordMapper<PersonItem> MAPPER = RecordMapper.of(PersonItem.class);

  static Map<String, AttributeValue> seal(Person person, Sealer sealer) {
    String id = person.personId();
    var item =
        MAPPER.toItem(
            new PersonItem(
                id,
                person.status(),
                person.name().map(name -> sealer.seal(name, namePlace(id))),
                person.idNumber().map(number -> sealer.seal(number, idNumberPlace(id))),
                person.roles().stream().map(Role::group).sorted().toList(),
                person.createdAt()));
    item.putAll(keyOf(id));
    return item;
  }

  static Person open(Map<String, AttributeValue> stored, Sealer sealer) {
    PersonItem item = MAPPER.toRecord(stored);
    var roles = EnumSet.noneOf(Role.class);
    Arrays.stream(Role.values())
        .filter(role -> item.personRoles.contains(role.group()))
        .forEach(roles::add);
    return new Person(
        item.personId,
        item.personStatus,
        item.sealedName.map(name -> sealer.open(name, namePlace(item.personId))),
        item.sealedIdNumber.map(number -> sealer.open(number, idNumberPlace(item.personId))),
        roles,
        item.createdAt);
  }

  static Persons.Outline outline(Map<String, AttributeValue> stored) {
    PersonItem item = MAPPER.toRecord(stored);
    return new Persons.Outline(
        item.personId, item.personStatus == PersonStatus.ACTIVE, item.sealedIdNumber.isPresent());
  }

  public static Map<String, AttributeValue> keyOf(String personId) {
    return key("PERSON#" + personId, "PROFILE");
  }

  /** Where {@link Sealer} seals the name, for those who change it alone. */
  public static String namePlace(String personId) {
    return "personName/" + personId;
  }

  public static String idNumberPlace(String personId) {
    return "personIdNumber/" + personId;
  }
}
