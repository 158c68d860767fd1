package dev.mjproxy.spring.jackson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Lets Jackson 2, the JSON library of Spring Boot 3, write and read the client's models as the
 * protocol does.
 */
public final class MidjourneyJackson2Module extends SimpleModule {
  private static final long serialVersionUID = 1L;
  private static final JsonFactory JSON = new JsonFactory();

  /** For {@code ObjectMapper.registerModule}. */
  public MidjourneyJackson2Module() {
    super("mjproxy-client");
  }

  @Override
  public void setupModule(SetupContext context) {
    context.addSerializers(new Writers());
    context.addDeserializers(new Readers());
  }

  private static final class Writers extends Serializers.Base {
    @Override
    public @Nullable JsonSerializer<?> findSerializer(
        SerializationConfig config, JavaType type, BeanDescription description) {
      JsonAdapter<Object> adapter = ModelAdapters.of(type.getRawClass());
      return adapter == null ? null : new Writer(adapter);
    }
  }

  private static final class Writer extends JsonSerializer<Object> {
    private final JsonAdapter<Object> adapter;

    Writer(JsonAdapter<Object> adapter) {
      this.adapter = adapter;
    }

    @Override
    public void serialize(Object value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      // Event by event, so that trees and other formats than JSON work as well.
      try (JsonParser in = JSON.createParser(adapter.toJson(value))) {
        in.nextToken();
        out.copyCurrentStructure(in);
      }
    }
  }

  private static final class Readers extends Deserializers.Base {
    @Override
    public @Nullable JsonDeserializer<?> findBeanDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription description) {
      JsonAdapter<Object> adapter = ModelAdapters.of(type.getRawClass());
      return adapter == null ? null : new Reader(adapter);
    }
  }

  private static final class Reader extends JsonDeserializer<Object> {
    private final JsonAdapter<Object> adapter;

    Reader(JsonAdapter<Object> adapter) {
      this.adapter = adapter;
    }

    @Override
    public @Nullable Object deserialize(JsonParser in, DeserializationContext context)
        throws IOException {
      try {
        return adapter.fromJson(context.readTree(in).toString());
      } catch (JsonDataException e) {
        throw JsonMappingException.from(in, e.getMessage(), e);
      }
    }
  }
}
