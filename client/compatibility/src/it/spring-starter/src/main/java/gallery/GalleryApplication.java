package gallery;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Draws pictures for visitors. */
@SpringBootApplication
public class GalleryApplication {
  public static void main(String[] args) {
    SpringApplication.run(GalleryApplication.class, args);
  }
}
