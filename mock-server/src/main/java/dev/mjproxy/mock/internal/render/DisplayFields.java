package dev.mjproxy.mock.internal.render;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The {@code displays} object of list-by-ids: labels and formatted times (protocol §3.11), in
 * China's time zone as real servers do.
 */
final class DisplayFields {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.ofHours(8));
  private static final Map<String, String> STATUSES =
      Map.of(
          "NOT_START", "未启动",
          "SUBMITTED", "已提交处理",
          "MODAL", "窗口等待",
          "IN_PROGRESS", "执行中",
          "FAILURE", "失败",
          "SUCCESS", "成功",
          "CANCEL", "已取消");
  private static final Map<String, String> ACTIONS =
      Map.of(
          "IMAGINE", "绘图",
          "UPSCALE", "放大",
          "VARIATION", "变化",
          "ZOOM", "图片变焦",
          "PAN", "焦点移动",
          "DESCRIBE", "图生文",
          "BLEND", "图片混合",
          "SHORTEN", "prompt分析",
          "SWAP_FACE", "人脸替换");

  private DisplayFields() {}

  static ObjectNode add(ObjectNode task) {
    ObjectNode displays = task.putObject("displays");
    displays.put("status", STATUSES.get(task.path("status").asString()));
    displays.put("action", ACTIONS.get(task.path("action").asString()));
    for (String time : new String[] {"submitTime", "startTime", "finishTime"}) {
      displays.put(time, format(task.path(time)));
    }
    displays.put(
        "discordInstanceId", task.path("properties").path("discordInstanceId").asString(null));
    return task;
  }

  private static @Nullable String format(JsonNode time) {
    return time.isNumber() ? TIME.format(Instant.ofEpochMilli(time.longValue())) : null;
  }
}
