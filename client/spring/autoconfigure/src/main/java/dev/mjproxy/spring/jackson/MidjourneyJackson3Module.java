package dev.mjproxy.spring.jackson;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.Serializers;

/**
 * Lets Jackson 3, the JSON library of Spring Boot 4, write and read the client's models as the
 * protocol does.
 */
public final class MidjourneyJackson3Module extends SimpleModule {
  private static final long serialVersionUID = 1L;
  private static final JsonFactory JSON = new JsonFactory();

  /** For {@code JsonMapper.Builder.addModule}. */
  public MidjourneyJackson3Module() {
    super("mjproxy-client");
  }

  @Override
  public void setupModule(SetupContext context) {
    context.addSerializers(new Writers());
    context.addDeserializers(new Readers());
  }

  private static final class Writers extends Serializers.Base {
    @Override
    public @Nullable ValueSerializer<?> findSerializer(
        SerializationConfig config,
        JavaType type,
        BeanDescription.Supplier description,
        JsonFormat.Value format) {
      JsonAdapter<Object> adapter = ModelAdapters.of(type.getRawClass());
      return adapter == null ? null : new Writer(adapter);
    }
  }

  private static final class Writer extends ValueSerializer<Object> {
    private final JsonAdapter<Object> adapter;

    Writer(JsonAdapter<Object> adapter) {
      this.adapter = adapter;
    }

    @Override
    public void serialize(Object value, JsonGenerator out, SerializationContext context) {
      // Event by event, so that trees and other formats than JSON work as well.
      try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), adapter.toJson(value))) {
        in.nextToken();
        out.copyCurrentStructure(in);
      }
    }
  }

  private static final class Readers extends Deserializers.Base {
    @Override
    public @Nullable ValueDeserializer<?> findBeanDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
      JsonAdapter<Object> adapter = ModelAdapters.of(type.getRawClass());
      return adapter == null ? null : new Reader(adapter);
    }

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
      return ModelAdapters.of(type) != null;
    }
  }

  private static final class Reader extends ValueDeserializer<Object> {
    private final JsonAdapter<Object> adapter;

    Reader(JsonAdapter<Object> adapter) {
      this.adapter = adapter;
    }

    @Override
    public @Nullable Object deserialize(JsonParser in, DeserializationContext context) {
      try {
        return adapter.fromJson(context.readTree(in).toString());
      } catch (IOException | JsonDataException e) {
        throw DatabindException.from(in, e.getMessage(), e);
      }
    }
  }
}
