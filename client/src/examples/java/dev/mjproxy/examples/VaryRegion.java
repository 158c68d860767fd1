package dev.mjproxy.examples;

import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.call.Submission;
import dev.mjproxy.client.image.DataUrl;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.task.Buttons;
import java.io.IOException;
import java.nio.file.Path;

/** Draws a part of a picture anew: the button asks for a modal, the modal takes the mask. */
public final class VaryRegion {
  private VaryRegion() {}

  static Task redraw(MidjourneyClient client, Task single, Path mask, String prompt)
      throws IOException {
    Submission pressed = client.action(single, Buttons.of(single).region().orElseThrow()).submit();
    return client.modal(pressed.idOrThrow()).mask(DataUrl.of(mask)).prompt(prompt).awaitSuccess();
  }
}
