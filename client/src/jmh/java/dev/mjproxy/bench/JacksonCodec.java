package dev.mjproxy.bench;

import java.util.List;
import stock.jackson.model.Task;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** The stock generator's models under Jackson, from and to bytes, which it likes best. */
final class JacksonCodec implements Codec {
  private final JsonMapper mapper = JsonMapper.builder().build();
  private final JavaType type;

  JacksonCodec(Body body) {
    this.type =
        body == Body.TASK
            ? mapper.constructType(Task.class)
            : mapper.getTypeFactory().constructCollectionType(List.class, Task.class);
  }

  @Override
  public Object decode(byte[] json) {
    return mapper.readValue(json, type);
  }

  @Override
  public byte[] encode(Object value) {
    return mapper.writerFor(type).writeValueAsBytes(value);
  }
}
