"""Example data: a town with its Round Table, invented and lifelike. `building.build_folder` makes it."""
