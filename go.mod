module jsgo

go 1.26
