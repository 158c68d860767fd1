package dev.mjproxy.examples

import dev.mjproxy.client.MidjourneyClient
import dev.mjproxy.client.call.Submission

/** What came of a prompt, in a word: the outcomes are a sealed type, so `when` tells them apart. */
fun outcome(url: String, key: String, prompt: String): String {
  // tag::kotlin[]
  MidjourneyClient.builder().baseUrl(url).apiKey(key).build().use { client ->
    return when (val s = client.imagine(prompt).submit()) {
      is Submission.Banned -> "banned: ${s.word()}"
      is Submission.QueueFull -> "later"
      else -> "drawn: ${client.tasks().awaitSuccess(s.idOrThrow()).status()}"
    }
  }
  // end::kotlin[]
}
