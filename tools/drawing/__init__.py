"""The programs that draw templates/shared/pictures/: a kit, and a file a picture in scenes/."""
