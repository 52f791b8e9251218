//! The logo: PNG is decoded, JPEG goes into the file as it is.

use std::io::Cursor;

use anyhow::{Context, bail, ensure};
use lopdf::{Stream, dictionary};

/// The most pixels a logo may have, which is far more than a cover can show.
const PIXELS: u32 = 16_000_000;

/// A picture, ready for the file.
pub(super) struct Picture {
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) stream: Stream,
}

/// Reads a picture.
pub(super) fn read(bytes: &[u8]) -> anyhow::Result<Picture> {
    if bytes.starts_with(b"\x89PNG") {
        png(bytes).context("cannot read the logo")
    } else if bytes.starts_with(b"\xFF\xD8") {
        jpeg(bytes).context("cannot read the logo")
    } else {
        bail!("the logo is neither a PNG nor a JPEG picture");
    }
}

/// Width and height of a picture that can be read.
pub(in crate::render) fn size(bytes: &[u8]) -> anyhow::Result<(u32, u32)> {
    read(bytes).map(|picture| (picture.width, picture.height))
}

fn png(bytes: &[u8]) -> anyhow::Result<Picture> {
    let mut decoder = png::Decoder::new(Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::EXPAND | png::Transformations::STRIP_16);
    let mut reader = decoder.read_info()?;
    let (width, height) = reader.info().size();
    ensure!(width.saturating_mul(height) <= PIXELS, "it has too many pixels");
    let size = reader.output_buffer_size().context("it has too many pixels")?;
    let mut pixels = vec![0; size];
    let frame = reader.next_frame(&mut pixels)?;
    pixels.truncate(frame.buffer_size());
    let channels = frame.color_type.samples();
    let colors = if channels < 3 { 1 } else { 3 };
    // The page is white, so what shines through is white.
    let blend = |pixel: &[u8]| {
        let alpha = if channels > colors { pixel.last().copied().unwrap_or(255) } else { 255 };
        let shade = move |color: &u8| {
            let color = u16::from(*color) * u16::from(alpha) + 255 * (255 - u16::from(alpha));
            u8::try_from(color / 255).unwrap_or(255)
        };
        pixel.iter().take(colors).map(shade).collect::<Vec<u8>>()
    };
    let opaque = pixels.chunks(channels).flat_map(blend).collect();
    let space = if colors == 1 { "DeviceGray" } else { "DeviceRGB" };
    Ok(Picture { width, height, stream: stream(width, height, space, None, opaque) })
}

fn jpeg(bytes: &[u8]) -> anyhow::Result<Picture> {
    let mut place = 2;
    loop {
        let short = |at: usize| {
            let bytes = bytes.get(at..at.checked_add(2)?)?;
            Some(u16::from_be_bytes(bytes.try_into().ok()?))
        };
        let marker = short(place).context("it ends before its size is known")?;
        let length = usize::from(short(place + 2).context("it ends before its size is known")?);
        // Start of frame, but not the tables that have numbers among these.
        if matches!(marker, 0xFFC0..=0xFFCF) && !matches!(marker, 0xFFC4 | 0xFFC8 | 0xFFCC) {
            let height = u32::from(short(place + 5).context("it has no size")?);
            let width = u32::from(short(place + 7).context("it has no size")?);
            ensure!(width > 0 && height > 0, "it has no size");
            let space = match bytes.get(place + 9) {
                Some(1) => "DeviceGray",
                Some(3) => "DeviceRGB",
                _ => bail!("its colours are not RGB; save it as RGB or as PNG"),
            };
            let stream = stream(width, height, space, Some("DCTDecode"), bytes.to_vec());
            return Ok(Picture { width, height, stream });
        }
        ensure!(marker >= 0xFF01 && length >= 2, "its parts do not follow one another");
        place += 2 + length;
    }
}

fn stream(width: u32, height: u32, space: &str, filter: Option<&str>, content: Vec<u8>) -> Stream {
    let mut dictionary = dictionary! {
        "Type" => "XObject",
        "Subtype" => "Image",
        "Width" => i64::from(width),
        "Height" => i64::from(height),
        "ColorSpace" => space,
        "BitsPerComponent" => 8,
    };
    if let Some(filter) = filter {
        dictionary.set("Filter", filter);
    }
    Stream::new(dictionary, content).with_compression(filter.is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encode(color: png::ColorType, pixels: &[u8]) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, 2, 1);
        encoder.set_color(color);
        encoder.write_header().unwrap().write_image_data(pixels).unwrap();
        bytes
    }

    #[test]
    fn what_shines_through_is_white() {
        let picture = read(&encode(png::ColorType::Rgba, &[10, 20, 30, 255, 10, 20, 30, 0])).unwrap();
        assert_eq!((picture.width, picture.height), (2, 1));
        assert_eq!(picture.stream.content, [10, 20, 30, 255, 255, 255]);
        let grey = read(&encode(png::ColorType::GrayscaleAlpha, &[0, 255, 0, 128])).unwrap();
        assert_eq!(grey.stream.content, [0, 127]);
    }

    #[test]
    fn the_size_of_a_jpeg_is_read_behind_its_other_parts() {
        let mut bytes = vec![0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC2, 0, 11, 8, 0, 7, 0, 9, 3];
        let picture = read(&bytes).unwrap();
        assert_eq!((picture.width, picture.height), (9, 7));
        assert_eq!(picture.stream.content, bytes);
        bytes[17] = 4;
        assert!(format!("{:#}", read(&bytes).err().unwrap()).contains("not RGB"));
    }

    #[test]
    fn broken_pictures_are_refused() {
        let good = encode(png::ColorType::Rgb, &[1, 2, 3, 4, 5, 6]);
        for end in 0..good.len() - 12 {
            assert!(read(&good[..end]).is_err(), "{end}");
        }
        for bytes in [&b""[..], b"GIF89a", b"\xFF\xD8", b"\xFF\xD8\xFF\xC0\x00", b"\xFF\xD8\x00\x00\x00\x00"] {
            assert!(read(bytes).is_err(), "{bytes:?}");
        }
        let endless = [&[0xFF, 0xD8][..], &[0xFF, 0xE0, 0, 2].repeat(1000)].concat();
        assert!(read(&endless).is_err());
    }
}
