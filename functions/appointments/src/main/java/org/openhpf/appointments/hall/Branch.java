package org.openhpf.appointments.hall;

import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.Field;

/** 管理部: a hall of the centre where people are served at windows. */
public record Branch(
    @Field(value = "Id of the branch", example = "tianhe") String branchId,
    @Field(value = "Name", example = "天河管理部") String name,
    @Field(value = "District (区)", example = "天河区") String district,
    @Field(value = "Address", example = "广州市天河区政务服务中心住房公积金专区") String address,
    @Field("Where it is") Location location,
    @Field("What it serves") List<Category> categories,
    @Field("Opening hours of today, or of the next working day where today is none")
        List<Hours> hours) {

  /** WGS 84, degrees. */
  public record Location(
      @Field(value = "Latitude, degrees", example = "23.1246") double latitude,
      @Field(value = "Longitude, degrees", example = "113.3612") double longitude) {
    private static final double EARTH_RADIUS_KM = 6371.0;

    /** As the crow flies, by the haversine formula. */
    public double kilometresTo(Location other) {
      double north = Math.toRadians(other.latitude - latitude);
      double east = Math.toRadians(other.longitude - longitude);
      double chord =
          Math.pow(Math.sin(north / 2), 2)
              + Math.cos(Math.toRadians(latitude))
                  * Math.cos(Math.toRadians(other.latitude))
                  * Math.pow(Math.sin(east / 2), 2);
      return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(chord));
    }
  }

  public Branch {
    categories = List.copyOf(categories);
    hours = List.copyOf(hours);
  }

  public Branch withHours(List<Hours> others) {
    return new Branch(branchId, name, district, address, location, categories, others);
  }

  public boolean serves(String category) {
    return category(category).isPresent();
  }

  public Optional<Category> category(String id) {
    return categories.stream().filter(served -> served.category().equals(id)).findFirst();
  }
}
