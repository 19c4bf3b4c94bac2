package org.openhpf.edge.http;

import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AccessorNamingStrategy;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.DefaultAccessorNamingStrategy;

/**
 * Of a record its components are written and nothing else. Jackson would write {@code isOpen()} and
 * {@code getOwner()} too, that is, what a method computes for the code, past what openapi.json says
 * and a reader of the record sees.
 */
final class ComponentsOnly extends DefaultAccessorNamingStrategy.Provider {
  private static final long serialVersionUID = 1L;

  @Override
  public AccessorNamingStrategy forRecord(MapperConfig<?> config, AnnotatedClass record) {
    return new DefaultAccessorNamingStrategy.RecordNaming(config, record) {
      @Override
      public String findNameForIsGetter(AnnotatedMethod method, String name) {
        return _fieldNames.contains(name) ? name : null;
      }

      @Override
      public String findNameForRegularGetter(AnnotatedMethod method, String name) {
        return _fieldNames.contains(name) ? name : null;
      }
    };
  }
}
