package dev.mjproxy.client;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** The client's own classes: neither its tests nor other modules that the tests use. */
public final class MainClassesOnly implements ImportOption {
  @Override
  public boolean includes(Location location) {
    return location.contains("/client/target/classes/");
  }
}
