package dev.mjproxy.contract.result;

/**
 * One exchange as text in which the secret is masked already.
 *
 * @param operation the operation's id, empty if the request was for none
 * @param request request line, headers and body
 * @param response status line, headers and body, or what came instead
 * @param status the HTTP status, 0 if there was no response
 * @param millis how long it took, in milliseconds
 * @param curl a command that sends the same request again
 */
public record Evidence(
    String operation, String request, String response, int status, long millis, Curl curl) {}
